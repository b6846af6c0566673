// What the README promises can be checked: its example is a publication that agents
// would get, its paths and commands exist, its keys and permissions are the real ones.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBase } from '../../lib/knowledge/check-base.ts';
import { knowledgeBaseSchema } from '../../lib/knowledge/schema.ts';
import { readStarter } from '../../lib/knowledge/starter.ts';
import { PAGE_VARIABLES } from '../../lib/knowledge/variables.ts';
import { SITES } from '../../lib/console/sites/registry.ts';
import { consolesTable, TABLE_MARKS } from '../support/consoles-table.ts';
import { firstPublication, secondPublication } from '../demo/feed.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

async function starter() {
  const result = await readStarter((file) => Promise.resolve(readJson(`public/${file}`)));
  if (!result.ok) throw new Error(result.problem);
  return result.base;
}

describe('the README', () => {
  it('shows a publication that passes every check', async () => {
    const example = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const base = knowledgeBaseSchema.parse(JSON.parse(example));
    expect(base.replies).toHaveLength(1);
    expect(checkBase(base, await starter())).toEqual([]);
  });

  it('leads only to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(15);
    expect(links.filter((link) => !existsSync(path.join(ROOT, link)))).toEqual([]);
  });

  it('names only commands that package.json has', () => {
    const { scripts } = readJson('package.json') as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named).toContain('demo');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names every variable that a page can give, and every host', () => {
    const unnamed = Object.keys(PAGE_VARIABLES).filter((name) => !readme.includes(`{{${name}}}`));
    expect(unnamed).toEqual([]);
    const hosts = SITES.flatMap((site) => Object.keys(site.hosts));
    expect(hosts.filter((host) => !readme.includes(`\`${host}\``))).toEqual([]);
  });

  it('has the table of consoles that the site data gives (npm run -s consoles:table)', () => {
    const [begin, end] = TABLE_MARKS;
    const shown = readme.slice(readme.indexOf(begin) + begin.length, readme.indexOf(end));
    // Columns are padded where it stands, and a rule is as long as its column.
    const bare = (table: string) => table.trim().replaceAll(/-{3,}/gu, '---').replaceAll(/ +/gu, ' ');
    expect(bare(shown)).toBe(bare(consolesTable()));
  });

  it('claims no messages, buyer or filled box for a page whose definition has no rule for them', () => {
    const rowOf = (name: string) =>
      consolesTable()
        .split('\n')
        .find((row) => row.startsWith(`| ${name} |`)) ?? '';
    expect(rowOf('Pinduoduo')).toContain('| chat | messages, reply box, buyer, order |');
    expect(rowOf('Lazada')).toContain('| chat | reply box (not filled), buyer, order |');
    expect(rowOf('Mercado Libre')).toContain('| chat | reply box, order |');
    expect(rowOf('Xiaohongshu')).toContain('| chat | reply box (not filled), order |');
    expect(rowOf('WeChat Store')).not.toContain('messages');
    expect(rowOf('eBay')).toContain('| chat | messages, reply box (not filled) |');
  });

  it('names a month only where a source does', () => {
    const months = SITES.flatMap(({ id, pages }) => pages.map(({ kind, confidence }) => `${id} ${kind} ${confidence}`));
    expect(new Set(months.filter((each) => / verified/u.test(each)))).toEqual(
      new Set([
        'pinduoduo chat verified-2026-09',
        'douyin chat verified-2026-08',
        'jd chat verified-2026-09',
        'jd order-list verified',
        'shopee chat verified-2026-09',
        'shopee order-list verified',
        'amazon order-detail verified',
        'amazon order-list verified',
      ]),
    );
  });

  it('names every key of the sidebar’s own list', () => {
    const source = readFileSync(path.join(ROOT, 'components/sidebar/KeysHelp.tsx'), 'utf8');
    const keys = [...source.matchAll(/\['([^']+)', 'sidebar_key/g)].map(([, key = '']) => key);
    expect(keys.length).toBeGreaterThan(5);
    const table = readme.slice(readme.indexOf('| Key '), readme.indexOf('## For supervisors'));
    expect(keys.filter((key) => !table.includes(`| ${key.split(' ')[0] ?? key} `))).toEqual([]);
  });
});

describe('the demo’s publications', () => {
  it.each([
    ['first', firstPublication()],
    ['second', secondPublication()],
  ])('the %s one passes every check', async (_name, base) => {
    expect(checkBase(base, await starter())).toEqual([]);
  });
});
