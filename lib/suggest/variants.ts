// Different wordings of Chinese for one and the same thing, which belong to the language
// and not to the trade: 啥时候 = 什么时候, 无法 = 不能. They are read as the first of their
// line, so that the characters and pairs around them meet as well; the trade's own synonyms
// stand in `concepts.ts`.
import { addWording, type CharacterTree, longestFrom, makeCharacterTree } from './character-tree.ts';

/** What is read, then what is written. A wording with itself as its only variant is kept as it is. */
const VARIANTS = `怎么: 如何 怎样 怎么样 咋样 怎 咋
为什么: 为啥 为何 为毛 干嘛 咋还 怎么还 怎么不 怎么没
什么: 啥 神马
什么时候: 啥时候 何时 几时 什么时间 啥时 什么时侯 啥时间
多久: 多长时间 多少时间 多少天 几天
不能: 无法 不可以 没法 没办法 不能够 不让 不了
能不能: 能否 可否 可不可以 是否可以 是否能
没: 没有 未 木有 还没有 还没 未能 没能
哪里: 哪儿 何处 什么地方 哪个地方
哪个: 哪个
到账: 到帐 入账 入帐
登录: 登陆 登入
多少: 几多
查: 查询 查看 查找
收到: 接到 收着
快递: 物流 包裹 快件
东西: 商品 货物 物品 宝贝 产品
修改: 更改 变更 改
想: 想要 打算
寄: 寄送 邮寄 寄出
钱: 金额 款项 钱款
其他: 其它 别的 另外
马上: 立刻 立即 赶紧 尽快 赶快 快点
送: 配送 派送 送货 派件`;

const tree: CharacterTree = makeCharacterTree();
const readings: Uint16Array[] = [];
for (const line of VARIANTS.split('\n')) {
  const [reading = '', written = ''] = line.split(': ');
  // The reading itself is a wording too, lest a shorter variant be found within it.
  for (const wording of [reading, ...written.split(' ')]) addWording(tree, wording, readings.length);
  readings.push(Uint16Array.from(reading, (character) => character.charCodeAt(0)));
}

export interface Reading {
  /** What stands there, one code a character. */
  codes: Uint16Array;
  /** Where the wording ends in the text. */
  to: number;
}

/** How the wording at a place is read; false where characters stand for themselves. */
export function variantAt(codes: Uint16Array, from: number, length: number, found: Reading): boolean {
  const number = longestFrom(tree, codes, from, length);
  if (number < 0) return false;
  found.codes = readings[number] ?? found.codes;
  found.to = tree.end;
  return true;
}
