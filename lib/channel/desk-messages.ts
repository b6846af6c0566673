// What sidebars tell the background of agents' picks, and what they get back of them.
// A message comes as the buyer wrote it; only what scrubbing leaves of it is kept.
import { z } from '../knowledge/zod.ts';
import { requestKind } from './request-kind.ts';

export const DESK_LIMITS = {
  /** More than is ever kept: addresses and numbers are found in the whole message. */
  messageChars: 2_000,
  /** What a sidebar's memory starts with. */
  picks: 5_000,
  gaps: 500,
} as const;

const agent = z.string().max(60);
const shop = z.string().max(120);
const replyId = z.string().min(1).max(64);
const message = z.string().max(DESK_LIMITS.messageChars);
/** Made where the click happened, so that a repeated send counts once and can be taken back. */
const pickId = z.uuid();

const judged = z.strictObject({ pickId, replyId, message, agent, shop });
/** `kept` is false when scrubbing left nothing to learn from; that is not an error. */
const kept = z.strictObject({ kept: z.boolean() });

export const deskPickSchema = z.strictObject({
  replyId,
  message: z.string().max(200),
  verdict: z.enum(['picked', 'wrong', 'undone']),
  atMs: z.number(),
  agent,
  shop,
  edition: z.string().max(40).optional(),
});

const gapSchema = z.strictObject({
  gapId: z.uuid(),
  message: z.string().max(200),
  atMs: z.number(),
  agent,
  shop,
});
export type DeskGap = z.infer<typeof gapSchema>;

const examplesSchema = z.strictObject({
  replyId,
  questions: z.array(z.string().max(200)).max(20),
  /** Per question and in its order: how many picks of how many agents say the same. */
  agreement: z.array(z.strictObject({ picks: z.int(), agents: z.int() })).max(20),
});

const nothing = z.strictObject({});
const OURS = ['sidebar', 'workbench'] as const;

export const DESK_REQUESTS = {
  /** A suggestion was put into the reply box. */
  'desk.pick': requestKind(['sidebar'], judged, kept),
  /** A suggestion was marked as wrong for this message. */
  'desk.wrong': requestKind(['sidebar'], judged, kept),
  /** Takes a mark or a pick back; `undone` is false when there was none. */
  'desk.undo': requestKind(['sidebar'], z.strictObject({ pickId }), z.strictObject({ undone: z.boolean() })),
  /** A message for which nothing suitable was suggested. */
  'desk.gap': requestKind(['sidebar'], z.strictObject({ gapId: z.uuid(), message, agent, shop }), kept),
  /** Picks stored after the given one, oldest first; from 0 the newest 5,000. Ask next time after `last`. */
  'desk.picks': requestKind(
    OURS,
    z.strictObject({ after: z.int().min(0) }),
    z.strictObject({ picks: z.array(deskPickSchema).max(DESK_LIMITS.picks), last: z.int().min(0) }),
  ),
  /** Newest first. */
  'desk.gaps': requestKind(['workbench'], nothing, z.strictObject({ gaps: z.array(gapSchema).max(DESK_LIMITS.gaps) })),
  /** Example questions that the picks propose, and the same as a part of a feed document. */
  'desk.examples': requestKind(
    ['workbench'],
    nothing,
    z.strictObject({ examples: z.array(examplesSchema), json: z.string() }),
  ),
  /** Forgets all picks and gaps of this machine. */
  'desk.clear': requestKind(['workbench'], nothing, nothing),
} as const;
