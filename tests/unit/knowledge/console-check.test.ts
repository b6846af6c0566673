// What may be missed on a kind of page: what somebody taught there, and what was read there before.
import type { FieldName } from '../../../lib/knowledge/console-fields.ts';
import { describe, expect, test } from 'vitest';
import { checkConsole, consoleCheckSchema } from '../../../lib/knowledge/console-check.ts';
import { noteReport } from '../../../lib/knowledge/console-health.ts';
import { definitionOf, TAUGHT_CHAT } from '../../support/console-definitions.ts';

const HOUR_MS = 3_600_000;
const CHAT = { siteId: 'acme-desk', pageKind: 'chat' } as const;

/** One day: `found` at its beginning, `missing` from then on for so many hours. */
function day(found: readonly FieldName[], missing: readonly FieldName[], hours: number, siteId: string = CHAT.siteId) {
  const report = (names: { found: FieldName[]; missing: FieldName[] }) => ({
    siteId,
    pageKind: 'chat' as const,
    found: names.found.map((field) => ({ field, how: 'taught' as const })),
    missing: names.missing.map((field) => ({ field, reason: 'absent' as const })),
  });
  const first = noteReport(null, report({ found: [...found], missing: [] }), '2026-09-20', 0);
  return noteReport(first, report({ found: [], missing: [...missing] }), '2026-09-20', hours * HOUR_MS);
}

describe('what was taught', () => {
  test('is what a person showed, on pages of that kind alone', () => {
    const pages = [TAUGHT_CHAT, { kind: 'order-detail', paths: ['/order'], fields: { carrier: { labels: ['Via'] } } }];
    const definition = definitionOf({ pages });
    const { taught } = checkConsole(CHAT, [definition], []);
    expect([...taught].sort()).toEqual(['buyerName', 'composer', 'messages', 'orderNumber']);
    expect(checkConsole({ ...CHAT, pageKind: 'order-detail' }, [definition], []).taught).toEqual(['carrier']);
    expect(checkConsole({ ...CHAT, pageKind: 'order-list' }, [definition], []).taught).toEqual([]);
  });

  test('of a console that is known stands with that console', () => {
    const added = definitionOf({ amends: 'jd', pages: [{ ...TAUGHT_CHAT, messages: undefined, composer: undefined }] });
    expect(checkConsole({ ...CHAT, siteId: 'jd' }, [added], []).taught).toEqual(['buyerName', 'orderNumber']);
    expect(checkConsole(CHAT, [added], []).taught).toEqual([]);
  });

  test('a field that only says what does not count shows nothing', () => {
    const pages = [{ kind: 'chat', paths: ['/'], fields: { product: { instead: true } } }];
    expect(checkConsole(CHAT, [definitionOf({ pages })], []).taught).toEqual([]);
  });
});

describe('what was read before', () => {
  test('is lost when it was not found for more than an hour', () => {
    const long = checkConsole(CHAT, [], [day(['product', 'amount'], ['product'], 2)]);
    expect(long).toMatchObject({ readBefore: ['product', 'amount'], lost: [{ field: 'product' }] });
    expect(consoleCheckSchema.parse(long)).toEqual(long);
    expect(checkConsole(CHAT, [], [day(['product'], ['product'], 0.5)]).lost).toEqual([]);
  });

  test('what was never found cannot be lost, and another console’s days say nothing', () => {
    expect(checkConsole(CHAT, [], [day([], ['product'], 9)])).toMatchObject({ readBefore: [], lost: [] });
    expect(checkConsole(CHAT, [], [day(['product'], ['product'], 9, 'jd')])).toMatchObject({
      readBefore: [],
      lost: [],
    });
  });
});
