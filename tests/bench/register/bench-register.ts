// The register of a whole shop's years, in a browser of its own.
import { launchExtension } from '../../support/launch-extension.ts';
import { filledProfile } from './filled-profile.ts';
import { measureColdOpening, measureExport, measureLogging, measureOpening, measureUse } from './measure-register.ts';
import type { Measured } from './measure-register.ts';

/** Starts of the browser. */
const COLD = 5;

export async function measureRegister(
  count: number,
  repetitions: { readonly opening: number; readonly use: number; readonly logging: number; readonly exporting: number },
): Promise<readonly Measured[]> {
  const profile = await filledProfile(count);
  const cold = await measureColdOpening(() => launchExtension({ scenario: { conversations: [] }, profile }), COLD);
  const launched = await launchExtension({ scenario: { conversations: [] }, profile });
  try {
    // The first page of a browser just started pays for much that is not the register: `cold`.
    await measureOpening(launched, 1);
    const opening = await measureOpening(launched, repetitions.opening);
    const use = await measureUse(launched, repetitions.use);
    const exporting = await measureExport(launched, repetitions.exporting);
    return [...opening, cold, ...use, ...exporting, ...(await measureLogging(launched, repetitions.logging))];
  } finally {
    await launched.close();
  }
}
