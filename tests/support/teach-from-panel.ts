// Teaching begun as a person begins it: the toolbar button opens the side panel beside a page
// that nobody knows, and the panel's own button puts the sidebar into that page.
import type { Frame, Page } from 'playwright-core';
import { grantHost } from './grant-host.ts';
import { sidebarOf } from './launch-extension.ts';
import type { Launched } from './launch-extension.ts';
import { clickToolbarButton, sidePanelOf, wait } from './side-panel.ts';
import type { SidePanel } from './side-panel.ts';
import type { Text } from './words.ts';

interface Begin {
  readonly page: Page;
  /** In the language in which the panel speaks. */
  readonly say: Text;
  /** For a picture of it. */
  readonly onPanel?: (panel: SidePanel) => Promise<void>;
}

/**
 * While the panel closes the browser's view of the page is narrower than the driver's, and a pointer over the
 * sidebar goes to the page behind it: what is clicked then is lost without a word, for good if it began the teaching.
 */
async function pointerReaches(page: Page, sidebar: Frame): Promise<void> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await (await sidebar.frameElement()).boundingBox()) ?? {};
  let nudge = 0;
  await wait('pointer in the sidebar', async () => {
    nudge = 1 - nudge;
    await page.mouse.move(x + width / 2 + nudge, y + height / 4);
    return (await sidebar.locator(':root:hover').count()) || null;
  });
}

/**
 * The browser's own question, whether the host may be read, is answered with yes. Afterwards the
 * driver's view is taller than the browser's: what is at the bottom takes keys, and no clicks.
 */
export async function teachFromPanel(launched: Launched, { page, say, onPanel }: Begin): Promise<Frame> {
  const { hostname } = new URL(page.url());
  await grantHost(launched.context, launched.extensionId, page.url());
  await clickToolbarButton(launched, page);
  const panel = await sidePanelOf(launched);
  await onPanel?.(panel);
  await panel.click(say('panel_teach', hostname));
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('region', { name: say('teach_title') }).waitFor();
  await panel.close();
  await pointerReaches(page, sidebar);
  return sidebar;
}
