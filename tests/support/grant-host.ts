// Allows the extension one more host, as a person does with “Allow” in the browser's
// own dialog, which no driver can click.
import type { BrowserContext } from 'playwright-core';

/** The part of chrome://extensions' own interface that is used here. */
interface DeveloperPrivate {
  addHostPermission(extensionId: string, host: string): Promise<void>;
}

/** `address`: any on that host. Afterwards `permissions.request` for it is answered with yes, without asking. */
export async function grantHost(context: BrowserContext, extensionId: string, address: string): Promise<void> {
  const { protocol, hostname } = new URL(address);
  const page = await context.newPage();
  try {
    await page.goto(`chrome://extensions/?id=${extensionId}`);
    await page.evaluate(
      ([id, host]) => {
        // Only that page has it, so no type knows of it.
        const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
        return chrome.developerPrivate.addHostPermission(id, host);
      },
      [extensionId, `${protocol}//${hostname}/*`] as const,
    );
  } finally {
    await page.close();
  }
}
