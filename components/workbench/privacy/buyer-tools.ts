import type { WorkbenchTools } from '../tools.ts';

/** What looking at one buyer's data takes. */
export type BuyerTools = Pick<WorkbenchTools, 'background' | 'newId' | 'now' | 'download'>;
