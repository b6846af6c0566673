// What a sidebar has to know to tell a field that is missed from one that a page may not have at
// all: which ones somebody taught, and which were read there before. Names of fields only.
import { FIELDS } from './console-fields.ts';
import type { FieldName, PageKind } from './console-fields.ts';
import type { ConsoleDefinition, TaughtField, TaughtPage } from './console-definition.ts';
import { healthDaySchema, healthOfFields } from './console-health.ts';
import type { HealthDay } from './console-health.ts';
import { z } from './zod.ts';

const field = z.enum(FIELDS);

export const consolePlaceSchema = z.strictObject({
  siteId: z.string().min(1).max(60),
  pageKind: healthDaySchema.shape.pageKind,
});

export const consoleCheckSchema = z.strictObject({
  /** A person showed where they stand. */
  taught: z.array(field),
  /** Found at least once, as far as days are kept. */
  readBefore: z.array(field),
  /** Of `readBefore`: not found any more, since then. */
  lost: z.array(z.strictObject({ field, sinceMs: z.number() })),
});
export type ConsoleCheck = z.infer<typeof consoleCheckSchema>;

export interface ConsolePlace {
  readonly siteId: string;
  readonly pageKind: PageKind;
}

const isShown = (taught: TaughtField | undefined): boolean =>
  taught !== undefined && (taught.picks.length > 0 || taught.labels.length > 0);

function taughtOn({ fields, messages, composer }: TaughtPage): readonly FieldName[] {
  return FIELDS.filter((name) => {
    if (name === 'messages') return messages !== undefined;
    return name === 'composer' ? composer !== undefined : isShown(fields[name]);
  });
}

/** `definitions`: those that count; `days`: of any console, oldest first. */
export function checkConsole(
  { siteId, pageKind }: ConsolePlace,
  definitions: readonly ConsoleDefinition[],
  days: readonly HealthDay[],
): ConsoleCheck {
  const pages = definitions
    .filter(({ id, amends }) => (amends ?? id) === siteId)
    .flatMap((definition) => definition.pages.filter(({ kind }) => kind === pageKind));
  const own = days.filter((day) => day.siteId === siteId && day.pageKind === pageKind);
  const readBefore = FIELDS.filter((name) => own.some(({ found }) => found[name]));
  const lost = healthOfFields(own).filter(({ field: name, state }) => state === 'missing' && readBefore.includes(name));
  return {
    taught: [...new Set(pages.flatMap(taughtOn))],
    readBefore,
    lost: lost.map(({ field: name, sinceMs }) => ({ field: name, sinceMs })),
  };
}
