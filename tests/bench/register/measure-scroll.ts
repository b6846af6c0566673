// The register under a turning wheel, and in turn with it a list in which no script runs: on a machine without
// a graphics card that one has late frames too. A frame's callback comes after the rows of that frame were made: it is
// "late" by a millisecond wherever one frame has two rows more than the one before, though its picture is in time.
// Pictures left out are what a person sees.
import type { Page } from 'playwright-core';
import type { Launched } from '../../support/launch-extension.ts';
import { instrumentRegister } from './in-register.ts';
import type { Measured } from './measure-register.ts';

const SCROLL_MS = 4_000;

/** A wheel turned as fast as a hand does it, by the browser's own gesture. */
async function scrolled(page: Page) {
  const session = await page.context().newCDPSession(page);
  const grid = await page.getByRole('grid').boundingBox();
  if (!grid) throw new Error('no grid');
  const looked = page.evaluate((ms) => window.__register.scrolling(ms), SCROLL_MS);
  const gesture = session.send('Input.synthesizeScrollGesture', {
    x: grid.x + 200,
    y: grid.y + 200,
    yDistance: -12_000,
    speed: 3_000,
    gestureSourceType: 'mouse',
  });
  const seen = await looked;
  await gesture;
  return seen;
}

const PLAIN_LINES = 1_200;

/** A list in which no script runs: what this machine makes of the frames by itself. */
async function plainList(launched: Launched): Promise<Page> {
  const page = await launched.context.newPage();
  await instrumentRegister(page);
  await page.goto(`chrome-extension://${launched.extensionId}/manifest.json`);
  await page.evaluate((lines) => {
    const rows = Array.from({ length: lines }, (_, n) => `<div role="row" style="height:34px">${String(n)}</div>`);
    document.body.innerHTML = `<div role="grid" style="height:600px;overflow:auto">${rows.join('')}</div>`;
  }, PLAIN_LINES);
  return page;
}

const SCROLLS = 3;

export async function measureScroll(page: Page, launched: Launched): Promise<Measured[]> {
  const plain = await plainList(launched);
  const over = (frames: readonly number[], ms: number) =>
    (100 * frames.filter((frame) => frame > ms).length) / frames.length;
  const ours: Awaited<ReturnType<typeof scrolled>>[] = [];
  const theirs: number[] = [];
  const leftOut: number[] = [];
  // In turn: another minute is another machine.
  for (let n = 0; n < SCROLLS; n += 1) {
    await page.bringToFront();
    ours.push(await scrolled(page));
    await plain.bringToFront();
    const { frames, pictures } = await scrolled(plain);
    theirs.push(over(frames, 17.7));
    leftOut.push(over(pictures, 17.7));
  }
  await plain.close();
  await page.bringToFront();
  const each = (of: (seen: (typeof ours)[number]) => number) => ours.map(of);
  return [
    { name: 'scrolling at 3,000 px/s: time of a frame', goal: 17.7, values: ours.flatMap(({ frames }) => frames) },
    {
      name: '… frames over 17.7 ms, in a hundred',
      goal: 5,
      values: each(({ frames }) => over(frames, 17.7)),
      unit: '',
    },
    { name: '… of a list without any script, in turn with it', goal: null, values: theirs, unit: '' },
    {
      name: '… pictures left out, in a hundred',
      goal: 5,
      values: each(({ pictures }) => over(pictures, 17.7)),
      unit: '',
    },
    { name: '… of the list without any script', goal: null, values: leftOut, unit: '' },
    {
      name: '… frames over 33.4 ms, in a hundred',
      goal: 1,
      values: each(({ frames }) => over(frames, 33.4)),
      unit: '',
    },
    { name: '… frames with a blank row', goal: 0, values: each(({ blankFrames }) => blankFrames), unit: '' },
  ];
}
