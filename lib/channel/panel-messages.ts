// What the side panel asks: of the tab that it stands beside, and for what was half typed.
import { DRAFT_LIMITS } from '../knowledge/draft-limits.ts';
import { z } from '../knowledge/zod.ts';
import { requestKind } from './request-kind.ts';

/** What keeps the sidebar out of a page. */
export const TROUBLES = ['none', 'removed', 'no-answer'] as const;

const nothing = z.strictObject({});
const tabId = z.int().min(0);
/** Console and conversation; the tab is added by the background. */
const place = z.string().min(1).max(600);
const values = z
  .record(z.string().max(40), z.string().max(DRAFT_LIMITS.chars))
  .refine((record) => Object.keys(record).length <= DRAFT_LIMITS.names);

export const PANEL_REQUESTS = {
  /** What keeps the sidebar out of the page in that tab, and which site's script runs there; null: none of ours. */
  'panel.beside': requestKind(
    ['sidebar'],
    z.strictObject({ tabId }),
    z.strictObject({ trouble: z.enum(TROUBLES), siteId: z.string().nullable() }),
  ),
  /** Puts the script into that tab which lets the panel read and write there in the sidebar's place. */
  'panel.relay': requestKind(['sidebar'], z.strictObject({ tabId }), nothing),
  /** What is half typed in the asking tab at this place. */
  'draft.get': requestKind(['sidebar'], z.strictObject({ place }), z.strictObject({ values })),
  /** Empty: there is nothing half typed any more. */
  'draft.save': requestKind(['sidebar'], z.strictObject({ place, values }), nothing),
} as const;
