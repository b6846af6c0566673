// What is photographed of the sidebar: scenes, looks, and what is pressed before.
import type { Page } from 'playwright-core';

export interface Shot {
  readonly name: string;
  readonly query: string;
  readonly width?: number;
  readonly height?: number;
  readonly act?: (page: Page) => Promise<unknown>;
}

/** Both languages and themes, wide and narrow: what each new state is looked at in. */
const LOOKS = (['zh-CN', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    [300, 360].map((width) => ({ language, theme, width, look: `${language.slice(0, 2)}-${theme}-${width}` })),
  ),
);

export const SHOTS: readonly Shot[] = [
  { name: 'damage-zh-light', query: 'scene=damage' },
  { name: 'damage-zh-dark', query: 'scene=damage&theme=dark' },
  { name: 'english-light', query: 'scene=english&language=en' },
  { name: 'english-dark', query: 'scene=english&language=en&theme=dark' },
  { name: 'soon-zh-light', query: 'scene=soon' },
  { name: 'late-zh-dark', query: 'scene=late&theme=dark' },
  { name: 'late-en-light-300', query: 'scene=late-en&language=en', width: 300 },
  { name: 'narrow-zh', query: 'scene=logistics', width: 300 },
  { name: 'narrow-en', query: 'scene=english&language=en', width: 300, height: 600 },
  { name: 'short-zh', query: 'scene=damage', height: 600 },
  { name: 'tall-zh', query: 'scene=damage', height: 1000 },
  { name: 'unread', query: 'scene=unread' },
  { name: 'details', query: 'scene=unread', act: (page) => page.locator('header button').first().click() },
  { name: 'ambiguous', query: 'scene=ambiguous' },
  { name: 'closed', query: 'scene=closed' },
  { name: 'abstained', query: 'scene=abstained' },
  ...LOOKS.flatMap(({ look, language, theme, width }): Shot[] => {
    const query = `scene=damage&language=${language}&theme=${theme}&upgrade`;
    const log = (page: Page) =>
      page
        .getByRole('button', { name: /^(登记：|Log: )/u })
        .first()
        .click();
    return [
      { name: `upgrade-${look}`, query, width, act: log },
      { name: `upgrade-blocked-${look}`, query: `${query}=blocked`, width },
    ];
  }),
  ...LOOKS.flatMap(({ look, language, theme, width }): Shot[] => {
    const query = `scene=damage&language=${language}&theme=${theme}`;
    return [
      { name: `room-low-${look}`, query: `${query}&room=141000000`, width },
      { name: `room-full-${look}`, query: `${query}&room=9100000`, width },
    ];
  }),
  ...LOOKS.flatMap(({ look, language, theme, width }): Shot[] => {
    const query = `scene=damage&customer&language=${language}&theme=${theme}`;
    const open = (page: Page) => page.locator('header button[aria-keyshortcuts="Alt+C"]').click();
    return [
      { name: `customer-line-${look}`, query, width },
      { name: `customer-${look}`, query, width, act: open },
      {
        name: `customer-note-${look}`,
        query,
        width,
        height: 600,
        act: async (page) => {
          await open(page);
          await page.locator('header section button:has(svg)').first().click();
          await page.locator('header section textarea').fill('催得急，电话 13800001234');
        },
      },
    ];
  }),
  ...LOOKS.flatMap(({ look, language, theme, width }): Shot[] => {
    const query = (scene: string) =>
      `scene=${scene}${language === 'en' ? '-en' : ''}&language=${language}&theme=${theme}`;
    const first = (page: Page) => page.locator('ol > li').first();
    return [
      {
        name: `why-${look}`,
        query: query('why'),
        width,
        act: (page) => first(page).locator('button[aria-expanded]').click(),
      },
      {
        name: `closest-${look}`,
        query: query('closest'),
        width,
        act: (page) => page.locator('section button[aria-expanded]').first().click(),
      },
      {
        name: `wrong-${look}`,
        query: query('why'),
        width,
        act: async (page) => {
          await page.locator('ol > li').nth(1).locator('button').first().focus();
          await page.keyboard.press('x');
        },
      },
      { name: `small-talk-${look}`, query: query('small-talk'), width },
      { name: `confidence-${look}`, query: query('confidence'), width },
    ];
  }),
  ...LOOKS.map(({ look, language, theme, width }): Shot => ({
    name: `teach-${look}`,
    query: `scene=unread&teach&language=${language}&theme=${theme}`,
    width,
  })),
  ...LOOKS.map(({ look, language, theme, width }): Shot => ({
    name: `address-${look}`,
    query: `scene=unread&teach&language=${language}&theme=${theme}`,
    width,
    act: (page) => page.getByRole('checkbox').scrollIntoViewIfNeeded(),
  })),
  ...LOOKS.flatMap(({ look, language, theme, width }): Shot[] => {
    const query = (more: string) => `scene=taught&language=${language}&theme=${theme}${more}`;
    const openDetails = (page: Page) => page.locator('header button[aria-expanded]').first().click();
    return [
      { name: `taught-${look}`, query: query(''), width },
      { name: `drift-${look}`, query: query('&drift'), width },
      { name: `drift-details-${look}`, query: query('&drift'), width, act: openDetails },
      { name: `unnamed-${look}`, query: `scene=unnamed&language=${language}&theme=${theme}`, width },
      { name: `nobodys-${look}`, query: `scene=nobodys&language=${language}&theme=${theme}`, width },
      { name: `unread-${look}`, query: `scene=unread&language=${language}&theme=${theme}`, width },
    ];
  }),
  ...LOOKS.flatMap(({ look, language, theme, width }): Shot[] => {
    const scene = language === 'en' ? 'request-en&holidays' : 'request';
    const query = `scene=${scene}&language=${language}&theme=${theme}`;
    const open = (page: Page) => page.locator('button[aria-keyshortcuts="Alt+T"]').last().click();
    const tell = async (page: Page, at: string) => {
      await open(page);
      await page.locator('input[type=datetime-local]').fill(at);
      await page.keyboard.press('Enter');
    };
    return [
      { name: `clock-${look}`, query, width, act: open },
      {
        name: `clock-reply-${look}`,
        query,
        width,
        act: async (page) => {
          await page.keyboard.press('Alt+KeyT');
          await page.locator('summary').first().click();
        },
      },
      { name: `clock-short-${look}`, query, width, height: 600, act: open },
      { name: `clock-bad-${look}`, query, width, act: (page) => tell(page, '2026-03-12T10:25') },
      { name: `clock-told-${look}`, query, width, act: (page) => tell(page, '2026-03-11T09:00') },
      {
        name: `clock-face-${look}`,
        query,
        width,
        act: async (page) => {
          await tell(page, '2026-03-11T09:00');
          await page.keyboard.press('Escape');
        },
      },
    ];
  }),
  { name: 'drift-rail', query: 'scene=taught&drift&rail', width: 40 },
  { name: 'hostile', query: 'scene=hostile' },
  { name: 'notice-offline', query: 'scene=logistics&notice&offline' },
  { name: 'news', query: 'scene=damage&news' },
  { name: 'broken', query: 'scene=damage&broken' },
  { name: 'rail', query: 'scene=damage&rail', width: 40 },
  {
    name: 'hover-narrow',
    query: 'scene=english&language=en',
    width: 300,
    act: (page) => page.locator('ol > li').nth(1).hover(),
  },
  { name: 'hover', query: 'scene=damage', act: (page) => page.locator('ol > li').nth(1).hover() },
  {
    name: 'fill',
    query: 'scene=damage',
    act: (page) => page.locator('ol > li:has-text("已签收的选择") button').first().click(),
  },
  { name: 'refused', query: 'scene=logistics&refuse', act: (page) => page.keyboard.press('Alt+Digit1') },
  {
    name: 'recorded',
    query: 'scene=damage',
    act: (page) => page.getByRole('button', { name: '登记：运输破损' }).click(),
  },
  {
    name: 'failed',
    query: 'scene=damage&fail',
    act: (page) => page.getByRole('button', { name: '登记：运输破损' }).click(),
  },
  {
    name: 'case-details',
    query: 'scene=damage&theme=dark',
    act: async (page) => {
      await page.getByRole('button', { name: '登记：运输破损' }).click();
      await page.getByRole('button', { name: '补充' }).click();
    },
  },
  // What a register asks of its own cases: a review, and a parcel that comes back.
  ...LOOKS.flatMap(({ look, language, theme, width }): Shot[] => {
    const query = `scene=${language === 'en' ? 'english' : 'damage'}&language=${language}&theme=${theme}`;
    const details = async (page: Page, category: RegExp) => {
      await page.getByRole('button', { name: /^(其他类别|More categories)$/u }).click();
      await page.getByRole('button', { name: category }).click();
      await page.getByRole('button', { name: /^(补充|Add details)$/u }).click();
    };
    const review = async (page: Page) => {
      await details(page, /^(登记：中差评|Log: Negative review)/u);
      await page
        .getByRole('textbox', { name: /^(评价内容|Review)$/u })
        .fill('包装太差了，收到时杯口磕了一块，问客服两天没人理。');
      await page.getByLabel(/^(严重程度|Severity)/u).selectOption('serious');
    };
    const back = async (page: Page) => {
      await details(page, /^(登记：少发缺货|Log: Short or missing)/u);
      await page.getByLabel(/^(处理方式|Handling)/u).selectOption('return');
      await page.getByLabel(/^(退回单号|Return parcel)$/u).fill('YT8801234567890');
    };
    return [
      { name: `case-review-${look}`, query, width, act: review },
      { name: `case-return-${look}`, query, width, height: 1000, act: back },
    ];
  }),
  ...LOOKS.map(({ look, language, theme, width }): Shot => ({
    name: `may-${look}`,
    query: `scene=${language === 'en' ? 'english' : 'damage'}&language=${language}&theme=${theme}`,
    width,
    height: 1000,
    act: async (page) => {
      const block = page.getByRole('region', { name: /能给这位买家什么|What this buyer may have/u });
      await block.getByRole('button').first().click();
      await block.locator('summary').last().click();
    },
  })),
  ...LOOKS.map(({ look, language, theme, width }): Shot => ({
    name: `third-claim-${look}`,
    query: `scene=missing&third&language=${language}&theme=${theme}`,
    width,
  })),
  ...LOOKS.flatMap(({ look, language, theme, width }): Shot[] => {
    const query = `scene=unpriced&language=${language}&theme=${theme}`;
    const step = async (page: Page) => {
      for (const answer of ['已签收', '是，破损属实', '留用并补偿'])
        await page.getByRole('button', { name: answer, exact: true }).click();
      await page.locator('input[inputmode=decimal]').scrollIntoViewIfNeeded();
    };
    const type = (digits: string) => async (page: Page) => {
      await step(page);
      await page.locator('input[inputmode=decimal]').fill(digits);
      await page.keyboard.press('Enter');
    };
    return [
      { name: `amount-asked-${look}`, query, width, height: 900, act: step },
      { name: `amount-bad-${look}`, query, width, height: 900, act: type('39.9 元') },
      { name: `amount-told-${look}`, query, width, height: 900, act: type('39.90') },
    ];
  }),
  ...(['light', 'dark'] as const).flatMap((theme): Shot[] => [
    { name: `path-full-${theme}`, query: `scene=damage&full&theme=${theme}`, height: 900 },
    {
      name: `steps-unwritten-${theme}`,
      query: `scene=damage&failSteps&theme=${theme}`,
      height: 900,
      act: async (page) => {
        await page.getByRole('button', { name: '登记：运输破损' }).click();
        await page.getByRole('button', { name: '已签收', exact: true }).click();
      },
    },
  ]),
  { name: 'menu', query: 'scene=damage', act: (page) => page.getByRole('button', { name: '更多' }).click() },
  { name: 'keys', query: 'scene=damage', act: (page) => page.keyboard.press('?') },
  {
    name: 'search',
    query: 'scene=damage',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('退货');
    },
  },
];
