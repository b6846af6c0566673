// What a buyer writes must not set the order, in no chat: neither beside the number that the
// page shows, nor where the page shows none.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFor } from '../../../lib/console/sites/registry.ts';
import { bundleSession, consoleContext, launchBrowser, readingWhere, startIn } from '../console-in-browser.ts';

/** A chat of each console that shows orders, and a number of its form that no order of the scenario has. */
const CHATS = [
  ['https://mms.pinduoduo.com/chat-merchant/index.html#/', '240309-402233834970071'],
  ['https://im.jinritemai.com/pc_seller_v2/main/workspace?selfId=1', '6925095897028853458'],
  ['https://dongdong.jd.com/', '310987654321'],
  ['https://seller.shopee.com.br/new-webchat/conversations', '261005TENXFJXK'],
  ['https://im.kwaixiaodian.com/workbench', '2511180400123456'],
  ['https://walle.xiaohongshu.com/cstools/seller/dashboard', 'P728349105628471034'],
  ['https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html', '1234567890123456789'],
  ['https://store.weixin.qq.com/shop/kf', '3718204918273645056'],
  ['https://sellercenter.lazada.sg/apps/im/window?buyerId=1', '104500000000001'],
  ['https://www.mercadolivre.com.br/vendas/novo/mensagens/2000009876543210', '2000001111111111'],
  ['https://seller-us.tiktok.com/chat/inbox/current', '584098737148888997'],
] as const;

let browser: Browser;
let bundle: string;
beforeAll(async () => {
  [browser, bundle] = await Promise.all([launchBrowser(), bundleSession()]);
});
afterAll(() => browser.close());

describe.each(CHATS)('%s', (address, number) => {
  const labels = siteFor(address)?.page.orders?.fields.number?.labels?.split('|') ?? [];

  test.each(['beside the order', 'without an order'])('%s', async (when) => {
    const context = await consoleContext(browser);
    const page = await context.newPage();
    await page.goto(address);
    await startIn(page, bundle);
    await readingWhere(page, ({ orders }) => orders.length > 0);
    if (when === 'without an order') await page.evaluate(() => window.__sim.dropField('orderNumber'));
    await page.evaluate(
      ([label, written]) => {
        for (const text of [`${label}：${written}`, written]) window.__sim.buyerSays(text);
        window.__sim.setComposer(`${label}：${written}`);
      },
      [labels[0] ?? '', number] as const,
    );
    expect(await page.getByText(number).count()).toBeGreaterThan(1);
    const read = await page.evaluate(() => window.sellerside.readNow());
    expect(JSON.stringify(read?.orders)).not.toContain(number);
    const [shown] = await page.evaluate(() => window.__sim.orderNumbers());
    const own = read?.orders[read.orderInView ?? -1]?.number?.value;
    expect(own).toBe(when === 'beside the order' ? shown : undefined);
    await context.close();
  });
});
