import { afterEach, describe, expect, test } from 'vitest';
import { problemsOf, sample } from '../../../lib/console/pick/sample.ts';
import { settleReading } from '../../../lib/console/settle-reading.ts';
import type { ConsoleDefinition, TaughtPage } from '../../../lib/knowledge/console-definition.ts';
import { match, NUMBER, PDD_CHAT, showPdd } from '../console/page.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** As the panel sends it; the page trusts no selector in it, though the sidebar checked them. */
function draft(page: Partial<TaughtPage>, more: Partial<ConsoleDefinition> = {}): ConsoleDefinition {
  return {
    id: 'teach-1',
    formatVersion: 1,
    version: 1,
    taughtAt: '2026-11-22T08:00:00Z',
    author: '',
    title: 'Example',
    marketplace: 'other',
    hosts: ['seller.example-shop.com'],
    off: false,
    states: {},
    pages: [{ kind: 'chat', paths: ['/'], fields: {}, addressNamesConversation: false, instead: [], ...page }],
    ...more,
  };
}

const field = (select: string) => ({ picks: [{ select }], labels: [], instead: false });
const URL_HERE = 'https://seller.example-shop.com/inbox';

test('a draft is read as it would be when saved', () => {
  document.body.innerHTML = `<b class="buyer-name">王**</b><i class="order">A-10000001</i>`;
  const { raw, problems } = sample(
    document,
    draft(
      { fields: { buyerName: field('.buyer-name'), orderNumber: field('.order') } },
      {
        orderNumber: { prefix: 'A-', groups: [{ of: 'digits', min: 8, max: 8 }] },
      },
    ),
    null,
    URL_HERE,
  );
  expect(problems).toEqual([]);
  const reading = raw && settleReading(raw);
  expect(reading?.buyerName?.value).toBe('王**');
  expect(reading?.orders[0]?.number).toMatchObject({ value: 'A-10000001', how: 'taught' });
  expect(reading?.conversationKey).toBe('teach-1:王**');
});

test('two places for one field are said, not chosen from', () => {
  document.body.innerHTML = `<b class="buyer-name">王**</b><b class="buyer-name">李**</b>`;
  const { raw } = sample(document, draft({ fields: { buyerName: field('.buyer-name') } }), null, URL_HERE);
  const missing = raw && settleReading(raw).missing;
  expect(missing).toContainEqual({ field: 'buyerName', reason: 'ambiguous', candidates: ['王**', '李**'] });
});

test('what is known of a console stays beside what is taught', () => {
  showPdd({ panel: `<aside><i class="the-number">${NUMBER}</i><span>已签收</span></aside>` });
  const definition = draft(
    { paths: ['/chat-merchant/'], fields: { orderNumber: field('.the-number') } },
    { amends: 'pinduoduo', hosts: ['mms.pinduoduo.com'] },
  );
  const { raw } = sample(document, definition, match(PDD_CHAT).site, PDD_CHAT);
  const reading = raw && settleReading(raw);
  expect(reading?.orders[0]?.number).toMatchObject({ value: NUMBER, how: 'taught' });
  expect(reading?.messages).toHaveLength(1);
});

describe('a hostile draft is not read by', () => {
  test.each([
    ['div[', 'broken'],
    ['b:has(> :has(i))', 'broken'],
    ['.everything', 'too-many'],
    ['.secret-place', 'secret'],
  ])('%s: %s', (select, kind) => {
    document.body.innerHTML = `${'<i class="everything"></i>'.repeat(2_001)}<input type="password" class="secret-place" value="x">`;
    const { raw, problems } = sample(document, draft({ fields: { product: field(select) } }), null, URL_HERE);
    expect(raw).toBeNull();
    expect(problems).toEqual([{ kind, select }]);
  });

  test('wherever in the definition it stands', () => {
    const messages = { list: 'div[', row: 'li', buyer: 'b[', seller: '.s', text: 'p' };
    const problems = problemsOf(
      document,
      draft({ messages, composer: ['x['], orderCard: 'y[', conversation: [{ select: 'z[' }] }),
    );
    expect(problems.map(({ select }) => select)).toEqual(['z[', 'div[', 'x[', 'y[', 'b[']);
  });

  test('at an address that none of its pages is at', () => {
    const { raw, problems } = sample(document, draft({ paths: ['/orders'] }), null, URL_HERE);
    expect({ raw, problems }).toEqual({ raw: null, problems: [{ kind: 'elsewhere', select: '/inbox' }] });
  });
});
