// The sidebar's end to the script that picks: what the page says is checked, and what a
// draft read is settled as every reading is.
import { TEACHABLE_FIELDS } from '../knowledge/console-fields.ts';
import { MARK_KINDS, PICK_REFUSALS, PROBLEM_KINDS } from '../console/pick/pick-messages.ts';
import type { PickTarget } from '../console/pick/pick-messages.ts';
import {
  DEFINITION_LIMITS,
  numberShapeSchema,
  taughtFieldSchema,
  taughtMessagesSchema,
  taughtPickSchema,
} from '../knowledge/console-definition.ts';
import { z } from '../knowledge/zod.ts';
import type { AdditionLink, PickLink } from './links.ts';
import { settledSchema } from './page-schema.ts';

const PICK_TARGETS = [...TEACHABLE_FIELDS, 'messages', 'composer', 'card'] as const satisfies readonly PickTarget[];

const select = z.string().max(DEFINITION_LIMITS.selectorChars);
const ways = z
  .array(z.strictObject({ pick: taughtPickSchema, kind: z.enum(MARK_KINDS), score: z.number().min(0).max(100) }))
  .max(4);
const count = z.int().min(0);

const pickedSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('field'),
    ways,
    // As a definition would take it.
    label: taughtFieldSchema.shape.labels.unwrap().element.nullable(),
    value: z.string().max(500),
    shape: numberShapeSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('composer'), ways }),
  z.strictObject({ kind: z.literal('messages'), messages: taughtMessagesSchema, covered: count, rows: count }),
  z.strictObject({ kind: z.literal('card'), select, rows: count }),
]);

const fromPickSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('here'),
    host: z.string().max(253),
    path: z.string().max(2_000),
    title: z.string().max(60),
  }),
  z.strictObject({ type: z.literal('next') }),
  z.strictObject({ type: z.literal('picked'), target: z.enum(PICK_TARGETS), picked: pickedSchema }),
  z.strictObject({ type: z.literal('refused'), reason: z.enum(PICK_REFUSALS) }),
  z.strictObject({ type: z.literal('ended') }),
  z
    .strictObject({
      type: z.literal('sampled'),
      raw: settledSchema.nullable(),
      problems: z.array(z.strictObject({ kind: z.enum(PROBLEM_KINDS), select })).max(200),
      address: z.string().max(8_000),
    })
    .transform(({ raw: reading, ...rest }) => ({ ...rest, reading })),
]);

export function createPickLink(addition: AdditionLink): PickLink {
  return {
    send: (message) => addition.send(message),
    onMessage: (listener) =>
      addition.onMessage((body) => {
        if (body === null) return listener({ type: 'gone' });
        const parsed = fromPickSchema.safeParse(body);
        // What our script could not have meant is dropped: the page is hostile.
        if (parsed.success) listener(parsed.data);
      }),
  };
}
