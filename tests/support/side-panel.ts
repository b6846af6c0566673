// The browser's own side panel, opened by a real press of the toolbar button. The driver
// knows pages in tabs only, so the panel is spoken to over the browser's protocol.
import type { CDPSession, Page } from 'playwright-core';
import type { Launched } from './launch-extension.ts';

type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

async function browserSession({ context }: Launched): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('no browser to speak to');
  return browser.newBrowserCDPSession();
}

const PATIENCE_MS = 15_000;

/** Not vitest's, because the demo opens the panel as well. */
export async function wait<T>(what: string, look: () => Promise<T | null | undefined>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined) return seen;
    if (performance.now() > deadline)
      throw new Error(`Beside the side panel: no ${what} within ${PATIENCE_MS / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** With the user's gesture that opening a side panel asks for. */
export async function clickToolbarButton(launched: Launched, page: Page): Promise<void> {
  await page.bringToFront();
  const session = await browserSession(launched);
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  // The driver's own list of protocol commands is older than the browser.
  const send = session.send.bind(session) as unknown as Send;
  await send('Extensions.triggerAction', { id: launched.extensionId, targetId: tab?.targetId });
  await session.detach();
}

export interface SidePanel {
  /** What stands in it. */
  readonly text: () => Promise<string>;
  /** Runs in the panel; what it gives has to be plain data. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** A real click, which counts as the person's own, on the button with these words. */
  readonly click: (words: string) => Promise<void>;
  /** A picture of it, as PNG. */
  readonly screenshot: () => Promise<Buffer>;
  readonly press: (key: { key: string; code: string; altKey?: boolean }) => Promise<void>;
  readonly close: () => Promise<void>;
}

const ALT = 1;

/** The one side panel, once its content is there. */
export async function sidePanelOf(launched: Launched): Promise<SidePanel> {
  const session = await browserSession(launched);
  const address = `chrome-extension://${launched.extensionId}/sidepanel.html`;
  const find = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ url, type, attached }) => url === address && type === 'page' && !attached)?.targetId;
  };
  const targetId = await wait('document', find);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId });
  const waiting = new Map<number, (result: Record<string, unknown>) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: Record<string, unknown> };
    if (id !== undefined) waiting.get(id)?.(result ?? {});
  });
  let lastId = 0;
  const send: Send = async (method, params) => {
    lastId += 1;
    const id = lastId;
    const answer = new Promise<Record<string, unknown>>((resolve) => waiting.set(id, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    return answer;
  };
  const evaluate = async (expression: string) => {
    const { result } = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    return (result as { value?: unknown } | undefined)?.value;
  };
  const text = async () => String(await evaluate('document.body.innerText'));
  await wait('content', async () => ((await text()).length > 20 ? true : null));
  const click = async (words: string) => {
    const middle = `(() => {
      const button = [...document.querySelectorAll('button')].find((each) => [each.innerText, each.ariaLabel].includes(${JSON.stringify(words)}));
      const box = button?.getBoundingClientRect();
      return box && [box.x + box.width / 2, box.y + box.height / 2];
    })()`;
    // As the expression gives it.
    const [x, y] = (await wait(`button “${words}”`, () => evaluate(middle))) as [number, number];
    for (const type of ['mousePressed', 'mouseReleased'])
      await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  };
  return {
    text,
    evaluate,
    click,
    screenshot: async () => Buffer.from(String((await send('Page.captureScreenshot', {})).data), 'base64'),
    press: async ({ key, code, altKey }) => {
      const modifiers = altKey ? ALT : 0;
      for (const type of ['rawKeyDown', 'keyUp']) await send('Input.dispatchKeyEvent', { type, key, code, modifiers });
    },
    close: async () => {
      await wait('end of the panel', async () => {
        // No answer, or a refusal, from what is just going away.
        await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
        const { targetInfos } = await session.send('Target.getTargets');
        return targetInfos.every((each) => each.targetId !== targetId) || null;
      });
      await session.detach();
    },
  };
}
