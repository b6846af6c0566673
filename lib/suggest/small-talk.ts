// Messages that ask nothing: thanks, agreement, greetings. They are told by consisting
// of nothing but such words, so that 谢谢，什么时候发货 stays a question.
import { foldText } from '../knowledge/fold.ts';

export type SmallTalk = 'thanks' | 'agreement' | 'greeting';

/** Words of Chinese are separated by blanks, those of other languages by commas. */
function words(chinese: string, others: string): readonly string[] {
  return [...chinese.split(' '), ...others.split(', ')];
}

const THANKS = words(
  '谢谢你 谢谢您 谢谢啦 谢谢了 谢谢 多谢 感谢 谢啦 谢了 辛苦了 辛苦啦 辛苦 麻烦了 麻烦你了 3q 3x 再见 拜拜 晚安',
  'thank you so much, thank you very much, thank you, thanks a lot, many thanks, thanks, thx, tks, ty, appreciate it, obrigado, obrigada, gracias, terima kasih, makasih, cảm ơn, ขอบคุณ, ありがとうございます, ありがとう, 감사합니다, bye bye, goodbye, bye, good night',
);
const AGREEMENT = words(
  '好的呢 好的吧 好的 好嘞 好滴 好哒 好吧 好呀 好啊 好 嗯嗯 嗯 恩恩 恩 哦哦 哦 噢 喔 行吧 行的 行 可以的 可以 知道了 知道啦 明白了 明白 了解了 了解 收到了解 没事了 没事 不用了 没关系 没问题 对的 对 是的 是 额 呃 哈哈 呵呵 嘻嘻',
  'okay, okey, ok, oke, k, alright, all right, sure, got it, i see, understood, fine, yes, yeah, yep, great, perfect, cool, no problem, np, haha, lol, tudo bem, sim, vale, baik, oh',
);
const GREETING = words(
  '你好 您好 你们好 在吗 在不在 在么 在不 有人吗 有人在吗 有人么 在线吗 亲 亲亲 老板 老板在吗 掌柜的 客服 哈喽 哈啰 嗨 喂 早上好 中午好 下午好 晚上好 早',
  'hello there, hi there, hello, hi, hey, halo, good morning, good afternoon, good evening, anyone there, are you there, olá, ola, oi, bom dia, boa tarde, boa noite, hola, xin chào, สวัสดี, こんにちは, 안녕하세요',
);
/** Said with any of them, meaning nothing on its own. */
const FILLER = words(
  '哦 啊 呀 啦 哈 呢 吧 了 的 哟 喔 呦 嘞 亲 您 你 那 就 先 我 那就',
  'so, then, and, dear, sir, friend, bro, for, your, help, the, it, you, very, much, again, e, muito, kak, kakak, sis, shop',
);

const LONGEST_CHARS = 40;

const table = new Map<string, SmallTalk | 'filler'>();
const kindsOfWords = { filler: FILLER, greeting: GREETING, agreement: AGREEMENT, thanks: THANKS } as const;
for (const kind of ['filler', 'greeting', 'agreement', 'thanks'] as const)
  for (const word of kindsOfWords[kind]) table.set(foldText(word), kind);
const longestWord = Math.max(...[...table.keys()].map((word) => word.length));

/**
 * The kind of small talk a message consists of, the most telling one if several; null when it
 * says anything more. Emoji and punctuation alone are agreement; nothing at all is null.
 */
export function smallTalkOf(message: string): SmallTalk | null {
  if (message.length > LONGEST_CHARS) return null;
  const folded = foldText(message);
  const text = folded.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
  if (text === '') return /\p{Extended_Pictographic}/u.test(folded) ? 'agreement' : null;
  const kinds = kindsOf(text);
  if (!kinds) return null;
  for (const kind of ['thanks', 'agreement', 'greeting'] as const) if (kinds.has(kind)) return kind;
  return null;
}

/** Null as soon as something is left that is not in the table. */
function kindsOf(text: string): Set<SmallTalk | 'filler'> | null {
  const kinds = new Set<SmallTalk | 'filler'>();
  let at = 0;
  while (at < text.length) {
    if (text.charAt(at) === ' ') {
      at += 1;
      continue;
    }
    const word = longestWordAt(text, at);
    if (word === null) return null;
    kinds.add(table.get(word) ?? 'filler');
    at += word.length;
  }
  return kinds;
}

function longestWordAt(text: string, at: number): string | null {
  for (let length = Math.min(longestWord, text.length - at); length > 0; length -= 1) {
    const word = text.slice(at, at + length);
    if (table.has(word) && endsWord(text, at + length)) return word;
  }
  return null;
}

/** A word in letters ends where the letters end: `hi` is not the beginning of `hire`. */
function endsWord(text: string, end: number): boolean {
  return !/[\p{Script=Latin}\p{N}]/u.test(text.charAt(end - 1)) || !/[\p{Script=Latin}\p{N}]/u.test(text.charAt(end));
}
