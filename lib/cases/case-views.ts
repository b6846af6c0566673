// Ways to look at the register that a person keeps: a register of the trade narrowed down,
// with an order and columns, under a name; which one is open; and what was read of them
// where some of it has lost its shape.
import { CASE_STATUSES, MARKETPLACES } from '../knowledge/terms.ts';
import { z } from '../knowledge/zod.ts';
import { REGISTERS } from '../knowledge/terms.ts';

export const VIEW_LIMITS = {
  /** More than nine have no digit left, and a row of names that wraps thrice is no longer looked through. */
  own: 12,
  nameChars: 24,
  textChars: 200,
} as const;

/** As the filter row has it: '' for "any", days of the agent's calendar. */
export const registerFilterSchema = z.strictObject({
  text: z.string().max(VIEW_LIMITS.textChars),
  category: z.string().max(64),
  status: z.enum(['', 'unfinished', ...CASE_STATUSES]),
  marketplace: z.enum(['', ...MARKETPLACES]),
  fromDay: z.string().max(10),
  toDay: z.string().max(10),
  withUndone: z.boolean(),
});
export type RegisterFilter = z.infer<typeof registerFilterSchema>;

/** By id, with commas; empty: the standard ones of the register. */
const columns = z.string().max(600);

export const ownViewSchema = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1).max(VIEW_LIMITS.nameChars),
  register: z.enum(REGISTERS),
  filter: registerFilterSchema,
  sort: z.strictObject({ column: z.string().max(40), direction: z.enum(['ascending', 'descending']) }),
  columns,
});
export type OwnView = z.infer<typeof ownViewSchema>;

export const viewPreferencesSchema = z.strictObject({
  /** A register's name or an own view's id; of one that is gone, the first is shown. */
  open: z.string().max(64),
  /** Columns chosen in the trade's registers; those of the first stand in the settings. */
  columns: z.partialRecord(z.enum(REGISTERS), columns),
  /** In the order in which they are shown. */
  own: z.array(ownViewSchema).max(VIEW_LIMITS.own),
});
export type ViewPreferences = z.infer<typeof viewPreferencesSchema>;

/** One change at a time, made where they are stored: two windows never undo each other's. */
export const viewChangeSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('open'), id: z.string().max(64) }),
  /** Replaces the one of the same id where it stands; `at`: puts it there. */
  z.strictObject({ do: z.literal('keep'), view: ownViewSchema, at: z.int().min(0).max(VIEW_LIMITS.own).optional() }),
  z.strictObject({ do: z.literal('remove'), id: z.uuid() }),
  z.strictObject({ do: z.literal('columns'), register: z.enum(REGISTERS), columns }),
]);
export type ViewChange = z.infer<typeof viewChangeSchema>;

/** A view more than the limit changes nothing. */
export function changeViews(before: ViewPreferences, change: ViewChange): ViewPreferences {
  switch (change.do) {
    case 'open':
      return { ...before, open: change.id };
    case 'columns':
      return { ...before, columns: { ...before.columns, [change.register]: change.columns } };
    case 'remove':
      return { ...before, own: before.own.filter(({ id }) => id !== change.id) };
    case 'keep':
      return { ...before, own: withView(before.own, change.view, change.at) };
  }
}

function withView(own: readonly OwnView[], view: OwnView, at: number | undefined): OwnView[] {
  const known = own.findIndex(({ id }) => id === view.id);
  if (known < 0 && own.length >= VIEW_LIMITS.own) return [...own];
  const place = at ?? (known < 0 ? own.length : known);
  return own.filter(({ id }) => id !== view.id).toSpliced(place, 0, view);
}

export interface ReadViews {
  readonly preferences: ViewPreferences;
  /** As they were stored: a newer version may understand them. */
  readonly unreadable: readonly unknown[];
}

const shellSchema = z.object({
  open: viewPreferencesSchema.shape.open.catch(REGISTERS[0]),
  columns: viewPreferencesSchema.shape.columns.catch({}),
  own: z.array(z.unknown()),
});

/** Reads what can be read. A view of which anything is wrong is left out whole: half a filter shows wrong rows. */
export function readViews(stored: unknown): ReadViews {
  const preferences: ViewPreferences = { open: REGISTERS[0], columns: {}, own: [] };
  if (stored === undefined) return { preferences, unreadable: [] };
  const shell = shellSchema.safeParse(stored);
  if (!shell.success) return { preferences, unreadable: [stored] };
  const own: OwnView[] = [];
  const unreadable: unknown[] = [];
  for (const each of shell.data.own) {
    const view = ownViewSchema.safeParse(each);
    const isGood = view.success && own.length < VIEW_LIMITS.own && own.every(({ id }) => id !== view.data.id);
    if (isGood) own.push(view.data);
    else unreadable.push(each);
  }
  return { preferences: { ...shell.data, own }, unreadable };
}
