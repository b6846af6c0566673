// Three conversations on Pinduoduo: read, suggest, insert by key, by click, and with
// a gap to fill first.
import {
  boxText,
  cards,
  insertByKey,
  offered,
  oneLine,
  openConversation,
  positionOf,
  replyBox,
  showsOrder,
  strip,
  zh,
} from './at-the-desk.ts';
import type { ConsoleTab } from './at-the-desk.ts';
import { check, until } from './steps.ts';
import type { Steps } from './steps.ts';

const DAMAGED = '小***鱼';
const WAITING = '阳***天';
const HAGGLING = 'L***2';

export async function playChat({ step }: Steps, tab: ConsoleTab): Promise<void> {
  const { page, sidebar } = tab;
  await step('Pinduoduo: the sidebar reads the page', async () => {
    const wanted = [zh('marketplace_pinduoduo'), DAMAGED, zh('state_delivered')];
    const seen = await until('console, buyer and order state', () => strip(sidebar), hasAll(wanted));
    const number = await orderNumber(tab);
    check(showsOrder(seen, number), `The page's order ${number} is not in the sidebar: ${seen}`);
    return seen;
  });
  await step('Suggestions with reasons for the newest message', async () => {
    const position = await positionOf(sidebar, '生鲜破损：按坏果补偿');
    const text = await cards(sidebar)
      .nth(position - 1)
      .innerText();
    check(text.includes(zh('sidebar_why')), `No reason on the card: ${text}`);
    check(text.includes(await orderNumber(tab)), `The order number was not filled in: ${text}`);
    const titles = await offered(sidebar);
    check(titles.length <= 5, `More than five cards: ${titles.length}`);
    return `${titles.map((title, index) => `${index + 1} ${title}`).join(' · ')}\n    ${oneLine(text)}`;
  });
  await step('Alt+number puts the reply into the reply box', async () => {
    const position = await positionOf(sidebar, '生鲜破损：按坏果补偿');
    const text = await insertByKey(tab, position);
    check(text.includes(await orderNumber(tab)), `Other text in the box: ${text}`);
    await until(
      'the confirmation on the card',
      () =>
        cards(sidebar)
          .nth(position - 1)
          .innerText(),
      (card) => card.includes(zh('sidebar_inserted')),
    );
    const model = await page.evaluate(() => window.__sim.composerModel());
    check(model.trim() === text, `The console itself holds another text: ${model}`);
    return `Alt+${position}: ${text}`;
  });
  await playOthers({ step }, tab);
}

async function playOthers({ step }: Pick<Steps, 'step'>, tab: ConsoleTab): Promise<void> {
  const { page, sidebar } = tab;
  await step('Second conversation: a click inserts at the caret, and replaces nothing', async () => {
    await openConversation(tab, WAITING);
    await positionOf(sidebar, '16 点前的订单当天发');
    await replyBox(page).pressSequentially('您好，');
    await sidebar.getByRole('button', { name: '16 点前的订单当天发', exact: true }).click();
    return until('typed and inserted text together', () => boxText(page), hasAll(['您好，亲，16点前', '我是小满']));
  });
  await step('Third conversation: a gap is filled first, then inserted', async () => {
    await openConversation(tab, HAGGLING);
    await positionOf(sidebar, '议价：送一张店铺券');
    await sidebar.getByRole('button', { name: '议价：送一张店铺券', exact: true }).click();
    const gap = sidebar.getByRole('group', { name: zh('sidebar_fillFirst') }).getByLabel('券面额');
    await gap.waitFor();
    check((await boxText(page)) === '', 'Text arrived in the box before the gap was filled');
    await gap.fill('3元');
    await gap.press('Enter');
    return until('the filled text', () => boxText(page), hasAll(['3元的店铺券']));
  });
  await step('A new message brings new suggestions', async () => {
    const before = await offered(sidebar);
    await page.evaluate(() => window.__sim.buyerSays('那什么时候能发货'));
    // Nothing moves under the pointer, so a person takes it away from the list.
    await page.mouse.move(400, 300);
    await replyBox(page).click();
    const newest = sidebar.getByLabel(zh('sidebar_buyerSays'));
    await until('the newest message in the sidebar', () => newest.innerText(), hasAll(['什么时候能发货']));
    const after = await until(
      'other suggestions',
      () => offered(sidebar),
      (titles) => titles.length > 0 && titles.join() !== before.join(),
    );
    return after.join(' · ');
  });
  await step('Alt+S folds the sidebar into a rail and back', async () => {
    await replyBox(page).click();
    await page.keyboard.press('Alt+S');
    const expand = sidebar.getByRole('button', { name: zh('sidebar_expand') });
    await expand.waitFor();
    await page.keyboard.press('Alt+S');
    await expand.waitFor({ state: 'hidden' });
    await cards(sidebar).first().waitFor();
    return 'rail, then the cards again';
  });
  await step('Drafts stay with their conversations', async () => {
    await openConversation(tab, DAMAGED);
    return until('the first draft', () => boxText(page), hasAll(['按坏果占整箱的比例']));
  });
}

export function hasAll(parts: readonly string[]): (text: string) => boolean {
  return (text) => parts.every((part) => text.includes(part));
}

export async function orderNumber({ page }: ConsoleTab): Promise<string> {
  const [number] = await page.evaluate(() => window.__sim.orderNumbers());
  check(number !== undefined, 'The simulated page shows no order');
  return number ?? '';
}
