// A buyer who agrees or thanks and tells something along with it, such as 好的，我已经取消了. That is more
// than small talk, but no standard reply answers it, however many of its words it shares.
// Chinese alone: elsewhere what asks for something cannot be told by its words so well.
import { foldText } from '../knowledge/fold.ts';

const AGREES = /^(?:好|嗯|哦|噢|对|是的)(?=[\s\p{P}的了啦呀啊吧嘞嗯哦对是]|$)|好的|好吧|是的|谢|知道了|明白/u;

/** A question, a wish, something missing or wrong: each is a reason to answer. */
const ASKS = new RegExp(
  [
    // A question, by its mark, its particle, its word or as "V or not V".
    String.raw`\?|吗|嘛|么|呢|怎|咋|啥|哪|那里|谁|难道|什么|如何|为何|何时|是否|能否|多久|多少|多长|多大|几[天点时号个张期次]`,
    String.raw`有没|(.)不\1|行不|可以.{0,3}$|^能|最多|最少`,
    String.raw`请|麻烦|帮|想|要|需|给我|催|希望|赶紧|快点|尽快|急|必须|查|换|改|退|拒收|发票|通知|联系`,
    String.raw`没|不|未|无法|别|坏|少|错|破|漏|裂|慢|差|晚|太`,
  ].join('|'),
  'u',
);

/** Whoever writes more has something to say. */
const LONGEST_CHARS = 100;

/** Undecided is false: a reply too many costs less than silence. */
export function onlyAcknowledges(message: string): boolean {
  if (message.length > LONGEST_CHARS) return false;
  const text = foldText(message).trim();
  return AGREES.test(text) && !ASKS.test(text);
}
