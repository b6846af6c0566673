// The browser's own side panel, opened by a real press of the toolbar button. The driver
// knows pages in tabs only, so the panel is spoken to over the browser's protocol.
import type { CDPSession, Page } from 'playwright-core';
import { eventually } from './agent.ts';
import type { Launched } from './launch-extension.ts';

type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

async function browserSession({ context }: Launched): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('no browser to speak to');
  return browser.newBrowserCDPSession();
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
  await eventually(find, 'a side panel').toBeDefined();
  const targetId = (await find()) ?? '';
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
  await eventually(async () => (await text()).length, 'its content').toBeGreaterThan(20);
  const click = async (words: string) => {
    const middle = `(() => {
      const button = [...document.querySelectorAll('button')].find((each) => each.innerText === ${JSON.stringify(words)});
      const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
      return [x + width / 2, y + height / 2];
    })()`;
    await eventually(() => evaluate(middle), words).not.toEqual([0, 0]);
    const [x, y] = (await evaluate(middle)) as [number, number];
    for (const type of ['mousePressed', 'mouseReleased'])
      await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  };
  return {
    text,
    evaluate,
    click,
    press: async ({ key, code, altKey }) => {
      const modifiers = altKey ? ALT : 0;
      for (const type of ['rawKeyDown', 'keyUp']) await send('Input.dispatchKeyEvent', { type, key, code, modifiers });
    },
    close: async () => {
      await session.send('Target.closeTarget', { targetId });
      await session.detach();
    },
  };
}
