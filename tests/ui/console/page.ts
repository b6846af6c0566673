// Small console documents of our own, with only what a test is about.
import { lookAtPage } from '../../../lib/console/read-page.ts';
import type { PageReading } from '../../../lib/console/reading.ts';
import { settleReading } from '../../../lib/console/settle-reading.ts';
import { siteFor } from '../../../lib/console/sites/registry.ts';
import type { SiteMatch } from '../../../lib/console/sites/site.ts';

export const PDD_CHAT = 'https://mms.pinduoduo.com/chat-merchant/index.html#/';
export const FEIGE = 'https://im.jinritemai.com/pc_seller_v2/main/workspace';
export const JD_CHAT = 'https://dongdong.jd.com/';
export const NUMBER = '261118-557242270752127';

export function match(url: string): SiteMatch {
  const found = siteFor(url);
  if (!found) throw new Error(`no site at ${url}`);
  return found;
}

/** What the page's script sends, settled as the sidebar does. */
export function readPage(match: SiteMatch, document: Document, options: { url?: string } = {}): PageReading {
  return settleReading(lookAtPage(match, document, options.url).reading);
}

export interface PddPage {
  readonly uid?: string;
  readonly activeUid?: string;
  readonly rows?: string;
  readonly panel?: string;
  readonly box?: string;
  readonly name?: string;
}

export function row(id: string, side: string, text: string, uid = '7001'): string {
  const body = `<div class="msg-content"><p class="msg-content-box">${text}</p></div>`;
  return `<li class="onemsg" id="${id}"><div class="${side}" currentuid="${uid}">${body}</div></li>`;
}

export const PANEL = `<aside><div><span>订单编号：</span><span>${NUMBER}</span></div>
  <div><span>状态：</span><span>已签收</span></div><div><span>实付：</span><span>¥1,019.90</span></div>
  <div>成交时间：2026-11-18 04:50:10</div><div>签收时间：2026-11-22 06:35:46</div></aside>`;

/** Puts a Pinduoduo chat into the document. */
export function showPdd(page: PddPage = {}): void {
  const { uid = '7001', activeUid = uid, name = '小***鱼', panel = PANEL } = page;
  document.body.innerHTML = `
    <ul><li class="chat-item"><div class="chat-item-box active" data-random="${activeUid}-0-1">订单编号：${NUMBER.replace('2', '3')}</div></li></ul>
    <div class="chatWindowHeader"><div class="base-info"><span class="name">${name}</span></div></div>
    <div id="msgListContainer"><ul class="msg-list">${page.rows ?? row('m1', 'buyer-item', '在吗', uid)}</ul></div>
    <div class="reply-box">${page.box ?? '<textarea id="replyTextarea"></textarea>'}</div>${panel}`;
}
