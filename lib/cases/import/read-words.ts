// The closed words of the trade, as people write them: marketplaces, states, and the shop's own lists.
import { foldText } from '../../knowledge/fold.ts';
import type { ListEntry } from '../../knowledge/schema.ts';
import type { Severity } from '../case-event.ts';
import type { CaseStatus, Marketplace } from '../../knowledge/terms.ts';

const MARKETPLACE_WORDS: Readonly<Record<Marketplace, string>> = {
  pinduoduo: '拼多多|拼夕夕|pdd|多多|pinduoduo',
  douyin: '抖店|抖音|抖音小店|抖音商城|飞鸽|douyin|douyin shop',
  jd: '京东|jd|京东商城|京麦|咚咚',
  shopee: 'shopee|虾皮',
  taobao: '淘宝|天猫|tmall|taobao|千牛|淘系',
  kuaishou: '快手|快手小店|kuaishou|kwai',
  xiaohongshu: '小红书|xiaohongshu|red|rednote',
  1688: '1688|阿里巴巴',
  aliexpress: '速卖通|aliexpress',
  lazada: 'lazada|来赞达',
  tiktok: 'tiktok|tiktok shop|tk',
  amazon: '亚马逊|amazon',
  ebay: 'ebay',
  etsy: 'etsy',
  walmart: '沃尔玛|walmart',
  shopify: 'shopify|独立站',
  mercadolibre: '美客多|mercado libre|mercadolibre|mercado livre',
  wechat: '微信|微信小店|视频号|wechat|wechat store',
  temu: 'temu|拼多多跨境',
  other: '其他|其它|其他后台|线下|other|other console',
};

const STATUS_WORDS: Readonly<Record<CaseStatus, string>> = {
  open: '处理中|待处理|未处理|进行中|跟进中|未完成|未办结|新建|否|未结|open|new|in progress|pending|no',
  'waiting-buyer':
    '等买家|待买家|等待买家|待客户回复|等客户|待买家退货|waiting for buyer|waiting for the buyer|waiting buyer',
  'waiting-others':
    '等他方|待仓库|待快递|等待仓库|等快递|待厂家|待平台|待审核|waiting for others|waiting for somebody else|waiting others|on hold',
  closed: '已办结|已完成|完成|已处理|已解决|已关闭|关闭|已结|结案|办结|是|closed|done|resolved|completed|finished|yes',
};

/** Sheets count them as often as they name them. */
const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  minor: '轻微|一般|普通|较轻|低|轻|minor|low|mild',
  serious: '严重|较重|较严重|中|重|serious|major|medium|high',
  critical: '危急|紧急|非常严重|特别严重|恶劣|高|critical|urgent|severe|very serious',
};

const plain = (text: string) => foldText(text).replace(/[\s_-]/gu, '');

function lookup<T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  // The keys are the record's own.
  const entries = Object.entries(words) as [T, string][];
  return new Map(entries.flatMap(([id, said]) => [id, ...said.split('|')].map((word) => [plain(word), id] as const)));
}

const MARKETPLACE_OF = lookup(MARKETPLACE_WORDS);
const STATUS_OF = lookup(STATUS_WORDS);
const SEVERITY_OF = lookup(SEVERITY_WORDS);

export function readMarketplace(text: string): Marketplace | null {
  return MARKETPLACE_OF.get(plain(text)) ?? null;
}

export function readStatus(text: string): CaseStatus | null {
  return STATUS_OF.get(plain(text)) ?? null;
}

export function readSeverity(text: string): Severity | null {
  return SEVERITY_OF.get(plain(text)) ?? null;
}

/**
 * The id of the entry that is meant: its title, its id, or the one title that the text contains.
 * Words that are in no list stay as they are: the register shows them so.
 */
export function readEntry(text: string, list: readonly ListEntry[]): string {
  const wanted = plain(text);
  const titlesOf = ({ id, title }: ListEntry) => [plain(id), plain(title['zh-CN']), plain(title.en)];
  const exact = list.find((entry) => titlesOf(entry).includes(wanted));
  if (exact) return exact.id;
  const within = list.filter((entry) => titlesOf(entry).some((title) => title.length > 1 && wanted.includes(title)));
  const [only, other] = within;
  return only && !other ? only.id : text;
}
