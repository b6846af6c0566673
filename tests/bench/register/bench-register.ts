// The register of a whole shop's years, in a browser of its own.
import { launchExtension } from '../../support/launch-extension.ts';
import { filledProfile } from './filled-profile.ts';
import { measureExport, measureLogging, measureOpening, measureUse } from './measure-register.ts';
import type { Measured } from './measure-register.ts';

export async function measureRegister(
  count: number,
  repetitions: { readonly opening: number; readonly use: number; readonly logging: number; readonly exporting: number },
): Promise<readonly Measured[]> {
  const profile = await filledProfile(count);
  const launched = await launchExtension({ scenario: { conversations: [] }, profile });
  try {
    // The first page of a browser just started pays for much that is not the register.
    const warm = await launched.openWorkbench('#settings');
    await warm.locator('h1').waitFor();
    await warm.close();
    const opening = await measureOpening(launched, repetitions.opening);
    const use = await measureUse(launched, repetitions.use);
    const exporting = await measureExport(launched, repetitions.exporting);
    return [...opening, ...use, ...exporting, ...(await measureLogging(launched, repetitions.logging))];
  } finally {
    await launched.close();
  }
}
