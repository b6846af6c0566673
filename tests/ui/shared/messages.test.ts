import { FIELDS } from '../../../lib/knowledge/console-fields.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyOf, resolveLanguage, textIn } from '../../../components/shared/messages.ts';
import { REFUSALS } from '../../../lib/channel/background-messages.ts';
import { FEED_ERRORS } from '../../../lib/knowledge/feed-status.ts';
import { CASE_STATUSES, MARKETPLACES, ORDER_STATES, STAGES } from '../../../lib/knowledge/terms.ts';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../../public/_locales/zh_CN/messages.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../..');
const zhMessages: Record<string, { message: string }> = zh;
const enMessages: Record<string, { message: string }> = en;

function sources(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'))
    .join('\n');
}

describe('both languages', () => {
  it('have the same messages, none empty', () => {
    expect(Object.keys(zh).toSorted()).toEqual(Object.keys(en).toSorted());
    for (const [key, { message }] of [...Object.entries(zhMessages), ...Object.entries(enMessages)])
      expect(message.trim(), key).not.toBe('');
  });

  it('take the same values', () => {
    const values = (message = '') => [...new Set(message.match(/\$\d/g))].toSorted();
    for (const key of Object.keys(zh))
      expect(values(enMessages[key]?.message), key).toEqual(values(zhMessages[key]?.message));
  });

  it('have the plain apostrophe: the curly one is as wide as a character where the system speaks Chinese', () => {
    for (const [key, { message }] of Object.entries(enMessages)) expect(message, key).not.toContain('\u2019');
  });

  it('are named as the browser allows', () => {
    for (const key of Object.keys(zh)) expect(key).toMatch(/^[A-Za-z0-9_@]+$/);
  });

  it('have a message for every member of every vocabulary', () => {
    const wanted = [
      ...STAGES.map((id) => keyOf('stage', id)),
      ...MARKETPLACES.map((id) => keyOf('marketplace', id)),
      ...ORDER_STATES.map((id) => keyOf('state', id)),
      ...CASE_STATUSES.map((id) => keyOf('status', id)),
      ...FIELDS.map((id) => keyOf('field', id)),
      ...FEED_ERRORS.map((id) => keyOf('feedError', id)),
      ...REFUSALS.filter((id) => id !== 'timeout').map((id) => keyOf('refusal', id)),
    ];
    for (const key of wanted) expect(Object.keys(zh), key).toContain(key);
  });

  it('say nothing that the sidebar never shows', () => {
    const code = sources('components');
    const unused = Object.keys(zh).filter((key) => /^(sidebar|shared)_/.test(key) && !code.includes(`'${key}'`));
    // Made from a state's name by keyOf.
    expect(unused.filter((key) => !key.startsWith('sidebar_feed_'))).toEqual([]);
  });
});

describe('textIn', () => {
  it('puts values in once, and never reads them as templates', () => {
    expect(textIn('en')('sidebar_feedTitle', '$2', 7)).toBe('$2, version 7');
  });

  it('leaves a placeholder without a value visible', () => {
    expect(textIn('zh-CN')('sidebar_undone')).toContain('$1');
  });
});

describe('resolveLanguage', () => {
  it.each([
    ['auto', 'zh-CN', 'zh-CN'],
    ['auto', 'zh', 'zh-CN'],
    ['auto', 'zh-Hant-TW', 'zh-CN'],
    ['auto', 'pt-BR', 'en'],
    ['auto', '', 'en'],
    ['en', 'zh-CN', 'en'],
    ['zh-CN', 'en', 'zh-CN'],
  ] as const)('%s in a %s browser is %s', (setting, browser, language) => {
    expect(resolveLanguage(setting, browser)).toBe(language);
  });
});
