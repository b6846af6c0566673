// The register with a whole shop's years in it, as somebody works it: opened, filtered,
// sorted, searched, scrolled, and with a case logged beside it.
import type { Page } from 'playwright-core';
import type { browser } from 'wxt/browser';
import { say, workerKiller } from '../../support/agent.ts';
import type { Launched } from '../../support/launch-extension.ts';
import { instrumentRegister } from './in-register.ts';
import { measureScroll } from './measure-scroll.ts';

declare const chrome: typeof browser;

const RANKED_AHEAD_MS = 15_000;

export interface Measured {
  readonly name: string;
  readonly goal: number | null;
  readonly values: readonly number[];
  readonly unit?: '' | 'MB';
}

async function openRegister(launched: Launched): Promise<Page> {
  const page = await launched.context.newPage();
  await instrumentRegister(page);
  await page.goto(`chrome-extension://${launched.extensionId}/workbench.html#cases`);
  return page;
}

const firstRowsAt = async (page: Page) => {
  await page.waitForFunction(() => window.__register.firstRowsAt > 0, undefined, { timeout: 180_000 });
  return page.evaluate(() => window.__register.firstRowsAt);
};
const allThereAt = async (page: Page) => {
  await page.waitForFunction(() => window.__register.allThereAt > 0, undefined, { timeout: 180_000 });
  return page.evaluate(() => window.__register.allThereAt);
};

/** Taking 200,000 cases down keeps a processor busy after a page is closed: nobody opens the next one within that. */
const CLOSED_MS = 1_000;

/** Each in a tab of its own, with everything before it closed. */
export async function measureOpening(launched: Launched, repetitions: number): Promise<Measured[]> {
  const first: number[] = [];
  const all: number[] = [];
  for (let n = 0; n < repetitions; n += 1) {
    const page = await openRegister(launched);
    first.push(await firstRowsAt(page));
    all.push(await allThereAt(page));
    await page.close();
    await new Promise((resolve) => setTimeout(resolve, CLOSED_MS));
  }
  return [
    { name: 'register opened → first rows painted', goal: 300, values: first },
    { name: '… → every case in hand', goal: 10_000, values: all },
  ];
}

/** The first thing done in a browser that has just come up, whose worker, disk cache and compiled scripts are cold. */
export async function measureColdOpening(launch: () => Promise<Launched>, repetitions: number): Promise<Measured> {
  const values: number[] = [];
  for (let n = 0; n < repetitions; n += 1) {
    const launched = await launch();
    try {
      values.push(await firstRowsAt(await openRegister(launched)));
    } finally {
      await launched.close();
    }
  }
  return { name: '… → first rows, as the first page of a browser just started', goal: 1_000, values };
}

/** What `act` does, timed from the event it makes to the frame that shows what came of it. */
async function timed(page: Page, of: 'order' | 'count', since: string, act: () => Promise<unknown>) {
  const changed = page.evaluate(([what, kind]) => window.__register.changed(what, kind), [of, since] as const);
  await act();
  const ms = await changed;
  if (ms === null) throw new Error(`nothing changed: ${of} since ${since}`);
  return ms;
}

const WORDS = ['陶瓷', '周五前', '雾蓝', 'SF10000', '林', 'b10000', '无人接听 米白', '260', '窗帘', '加厚款 5'];

export async function measureUse(launched: Launched, repetitions: number): Promise<Measured[]> {
  const page = await openRegister(launched);
  await allThereAt(page);
  // At once, before the columns were ranked ahead: the first click on each.
  const early = await measureSorting(page, COLUMNS.length);
  await page.getByRole('columnheader', { name: say('workbench_field_opened_at') }).click();
  await page.waitForTimeout(RANKED_AHEAD_MS);
  const filter: number[] = [];
  const search: number[] = [];
  const status = page.getByLabel(say('workbench_field_status'), { exact: true }).first();
  const choices = ['waiting-buyer', 'closed', 'waiting-others', ''];
  for (let n = 0; n < repetitions; n += 1) {
    filter.push(await timed(page, 'count', 'change', () => status.selectOption(choices[n % 4] ?? '')));
  }
  await status.selectOption('');
  const sort = await measureSorting(page, repetitions);
  const switched = await measureSwitching(page, repetitions);
  await page.getByRole('columnheader', { name: say('workbench_field_opened_at') }).click();
  const box = page.getByRole('searchbox');
  // Emptied in between: two words may find as many.
  for (let n = 0; n < repetitions; n += 1) {
    search.push(await timed(page, 'count', 'input', () => box.fill(WORDS[n % WORDS.length] ?? '')));
    await timed(page, 'count', 'input', () => box.fill(''));
  }
  const uses = [
    { name: 'a filter chosen → rows painted', goal: 150, values: filter },
    { name: 'a column sorted right after opening, for the first time → rows painted', goal: 150, values: early },
    { name: 'a column sorted → rows painted', goal: 150, values: sort },
    { name: 'a view opened by its digit → rows painted', goal: 150, values: switched },
    { name: 'text typed → rows painted', goal: 200, values: search },
    ...(await measureScroll(page, launched)),
  ];
  await page.close();
  return uses;
}

const COLUMNS = ['field_product', 'field_orderNumber', 'field_buyerName', 'workbench_field_case_number'] as const;

/** From the click to the frame with the rows in that order. */
async function measureSorting(page: Page, repetitions: number): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < repetitions; n += 1) {
    const heading = page.getByRole('columnheader', { name: say(COLUMNS[n % COLUMNS.length] ?? 'field_product') });
    took.push(await timed(page, 'order', 'click', () => heading.click()));
  }
  return took;
}

/** Through the registers of the trade, of which each holds another number of cases, as every view beside them. */
async function measureSwitching(page: Page, repetitions: number): Promise<number[]> {
  await page.locator('h1').click();
  const switched: number[] = [];
  const digits = ['2', '3', '4', '5', '6', '1'];
  for (let n = 0; n < repetitions; n += 1) {
    const digit = digits[n % digits.length] ?? '1';
    switched.push(await timed(page, 'count', 'keydown', () => page.keyboard.press(digit)));
  }
  await page.keyboard.press('1');
  return switched;
}

/** Logs one case as the sidebar does; ms from the request to its acknowledgement, and to its row where one is awaited. */
function logOne(page: Page, isShown = true): Promise<{ answer: unknown; stored: number; shown: number }> {
  return page.evaluate(async (awaited) => {
    const order = `LOGGED-${crypto.randomUUID()}`;
    const event = {
      eventId: crypto.randomUUID(),
      caseId: crypto.randomUUID(),
      at: new Date().toISOString(),
      agentName: '林小满',
      workNumber: '107',
      change: { type: 'opened', fields: { marketplace: 'jd', category: 'quality', orderNumber: order } },
    };
    const begin = performance.now();
    const row = new Promise<number>((resolve) => {
      const look = () => {
        const isThere = [...document.querySelectorAll('[role="gridcell"]')].some((cell) => cell.textContent === order);
        if (isThere || !awaited) resolve(performance.now());
        else setTimeout(look, 4);
      };
      look();
    });
    const answer: unknown = await chrome.runtime.sendMessage({ name: 'case.record', request: event });
    const acknowledged = performance.now();
    return { answer, stored: acknowledged - begin, shown: (awaited ? await row : acknowledged) - begin };
  }, isShown);
}

/** How long a hand takes from its first movement in our page to the button. */
const ON_ITS_WAY_MS = 400;

async function handComes(page: Page, n: number): Promise<void> {
  await page.mouse.move(400 + (n % 7) * 20, 300);
  await page.waitForTimeout(ON_ITS_WAY_MS);
}

async function logged(page: Page, times: number, before: (n: number) => Promise<void>) {
  const all: { stored: number; shown: number }[] = [];
  for (let n = 0; n < times; n += 1) {
    await before(n);
    const { answer, ...took } = await logOne(page);
    if (!JSON.stringify(answer).includes('"ok":true')) throw new Error(JSON.stringify(answer));
    all.push(took);
  }
  return all;
}

export async function measureLogging(launched: Launched, repetitions: number): Promise<Measured[]> {
  const page = await openRegister(launched);
  await allThereAt(page);
  const killWorker = await workerKiller(page);
  const awake = await logged(page, repetitions, (n) => handComes(page, n));
  const slept: number[] = [];
  for (let n = 0; n < repetitions / 4; n += 1) {
    // A page that was just opened has not seen a hand for 20 s, as it is after a pause.
    const fresh = await launched.openWorkbench('#settings');
    await fresh.locator('h1').waitFor();
    await killWorker();
    await handComes(fresh, n);
    slept.push((await logOne(fresh, false)).stored);
    await fresh.close();
  }
  const unseen = await logged(page, Math.ceil(repetitions / 4), killWorker);
  return [
    {
      name: 'a case logged with the register open → durably stored',
      goal: 100,
      values: awake.map((each) => each.stored),
    },
    { name: '… → in the register', goal: 300, values: awake.map((each) => each.shown) },
    { name: '… by a worker that had ended, a hand on its way', goal: 100, values: slept },
    { name: '… by a worker that had ended, nobody there', goal: 1_000, values: unseen.map((each) => each.stored) },
    ...(await measureMemory(page)),
  ];
}

async function measureMemory(page: Page): Promise<Measured[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const bytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  return [{ name: 'heap of the workbench with the register open', goal: 250, values: [bytes / 2 ** 20], unit: 'MB' }];
}

/** Every column of every case, from the click to the file; and how long the page stood still meanwhile. */
export async function measureExport(launched: Launched, repetitions: number): Promise<Measured[]> {
  const page = await openRegister(launched);
  await allThereAt(page);
  // The columns are ranked ahead for a while yet, which is a figure of its own.
  await page.waitForTimeout(RANKED_AHEAD_MS);
  const took = { xlsx: [] as number[], csv: [] as number[] };
  const waits: number[] = [];
  for (const format of ['xlsx', 'csv'] as const) {
    for (let n = 0; n < repetitions; n += 1) {
      await page.getByRole('button', { name: say('workbench_export_menu'), exact: true }).click();
      await page.getByLabel(say('workbench_export_all_columns')).check();
      const longest = page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const create = URL.createObjectURL.bind(URL);
            let [last, longestMs, isOver] = [performance.now(), 0, false];
            // The file is handed to the browser: the export is over.
            URL.createObjectURL = (file) => {
              isOver = true;
              URL.createObjectURL = create;
              return create(file);
            };
            const look = () => {
              longestMs = Math.max(longestMs, performance.now() - last);
              last = performance.now();
              if (isOver) resolve(longestMs);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          }),
      );
      const since = performance.now();
      const download = page.waitForEvent('download', { timeout: 180_000 });
      await page.getByRole('button', { name: say(`workbench_export_${format}`) }).click();
      await (await download).path();
      took[format].push(performance.now() - since);
      waits.push(await longest);
    }
  }
  await page.close();
  return [
    { name: 'export as a workbook, every column', goal: 30_000, values: took.xlsx },
    { name: 'export as CSV, every column', goal: 15_000, values: took.csv },
    { name: '… the longest the page stood still meanwhile', goal: 100, values: waits },
  ];
}
