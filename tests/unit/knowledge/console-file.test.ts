// Consoles from a file: what taking each over would do.
import { expect, test } from 'vitest';
import { CONSOLE_FILE_LIMIT_BYTES, consolesFile, feedPart, planImport } from '../../../lib/knowledge/console-file.ts';
import { knowledgeBaseSchema } from '../../../lib/knowledge/schema.ts';
import { definitionOf } from '../../support/console-definitions.ts';
import { feedDocument } from '../../support/feed-document.ts';

const own = definitionOf({ version: 3 });

function planned(value: unknown, known = [own]) {
  const plan = planImport(typeof value === 'string' ? value : JSON.stringify(value), known);
  return plan.ok ? plan.entries.map(({ status, title }) => `${status} ${title}`) : plan.reason;
}

test('a file that was exported is read whole', () => {
  const plan = planImport(consolesFile([own, definitionOf({ id: 'b' })]), []);
  expect(plan).toMatchObject({ ok: true, entries: [{ definition: own }, { definition: { id: 'b' } }] });
});

test('what is copied for a feed is a part of a feed document', () => {
  const text = JSON.stringify(feedDocument(1, [])).replace(/\}$/u, `,${feedPart([own])}}`);
  expect(knowledgeBaseSchema.parse(JSON.parse(text)).consoles).toEqual([own]);
  expect(planned(text, [])).toEqual(['added Acme 商家后台']);
});

test.each([
  ['one that is not known', definitionOf({ id: 'new', title: 'Neu' }), ['added Neu']],
  ['a later version', definitionOf({ version: 4 }), ['changed Acme 商家后台']],
  ['another content of the same version', definitionOf({ version: 3, title: '改名' }), ['changed 改名']],
  ['the same', own, ['same Acme 商家后台']],
  ['an older version', definitionOf({ version: 2 }), ['older Acme 商家后台']],
  ['something that it may not hold', { ...own, script: 'x' }, ['refused Acme 商家后台']],
  ['anything', [7, null, 'x', []], ['refused ', 'refused ', 'refused ', 'refused ']],
])('%s', (_what, value, result) => {
  expect(planned(value)).toEqual(result);
});

test.each([
  ['', 'not-json'],
  ['{"consoles": [', 'not-json'],
  ['{}', 'nothing-in-it'],
  ['[]', 'nothing-in-it'],
  ['null', 'nothing-in-it'],
  ['7', 'nothing-in-it'],
  [' '.repeat(CONSOLE_FILE_LIMIT_BYTES + 1), 'too-large'],
])('a file without consoles is named as what it is', (text, reason) => {
  expect(planned(text)).toBe(reason);
});

test('a hostile definition is refused with a sentence, the others are not', () => {
  const hostile = { ...own, id: 'evil', pages: [{ kind: 'chat', paths: ['/'], composer: ['input[type=password]'] }] };
  const plan = planImport(JSON.stringify([hostile, own]), []);
  expect(plan).toMatchObject({
    entries: [
      { status: 'refused', problems: [{ path: 'pages.0.composer.0', why: 'secret', what: 'input[type=password]' }] },
      { status: 'added' },
    ],
  });
});

test.each([
  ['a selector of everything', { pages: [{ kind: 'chat', paths: ['/'], composer: ['div'] }] }, 'vague', 'div'],
  [
    'one of five frames',
    { pages: [{ kind: 'chat', paths: ['/'], orderCard: 'a >>> b >>> c >>> d >>> .e' }] },
    'too-deep',
    'a >>> b >>> c >>> d >>> .e',
  ],
  ['no selector', { pages: [{ kind: 'chat', paths: ['/'], orderCard: '..' }] }, 'unusable', '..'],
  ['code', { script: 'x', run: 'y' }, 'unknown', 'script, run'],
  ['no hosts', { hosts: undefined }, 'missing', ''],
  ['a host that is none', { hosts: ['x y'] }, 'form', ''],
  ['anything for a page', { pages: [null] }, 'form', ''],
])('%s has a reason of its own', (_what, part, why, what) => {
  const plan = planImport(JSON.stringify([{ ...own, ...part }]), []);
  expect(plan).toMatchObject({ entries: [{ status: 'refused', problems: [{ why, what }] }] });
});
