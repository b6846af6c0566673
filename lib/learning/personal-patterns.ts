// What in a buyer's message names a person, a place, an order or an account. Written for
// text in NFKC without invisible characters. Every repetition is bounded, and rather too
// much is found than too little: a lost word costs a little ranking, a kept name trust.

const HAN = '\\p{Script=Han}';

/** Counts as a digit, in any script: also the Chinese ones, spoken (幺) and of cheques (壹). */
export const DIGIT = '[\\p{N}〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖貳參陸]';
const NUMBER = '[\\p{Nd}〇零一二三四五六七八九十百千万两幺壹贰叁肆伍陆柒捌玖拾佰仟]';
/** What people put between the digits of a phone number. */
const BETWEEN = '[\\s\\p{P}\\p{S}\\p{M}十百千万]{0,5}';

const LINKS = [
  /\b[a-z][a-z0-9+.-]{1,14}:\/\/[^\s\p{Script=Han}]{1,2000}/giu,
  /\bwww\.[^\s\p{Script=Han}]{1,2000}/giu,
  /\b(?:[a-z0-9-]{1,63}\.){1,5}(?:com|cn|net|org|top|xyz|io|me|shop|vip|cc|tv|hk|tw|link|app|co|info|biz|ru|uk|de|fr|jp|br|id|th|vn|my|sg|ph)\b(?:[/?#:][^\s\p{Script=Han}]{0,2000})?/giu,
] as const;

const MAIL_AND_MENTION = [/[a-z0-9._%+-]{1,64}\s?@\s?[a-z0-9.-]{1,255}/giu, /@[\p{L}\p{N}_.-]{1,30}/gu] as const;

const CHAT_NAME =
  '微信|薇信|威信|v信|vx|wx|weixin|wechat|q{2}|扣扣|whatsapp|telegram|line|支付宝|alipay|旺旺|账号|帐号|user\\s?name|user\\s?id';
const ACCOUNTS = [
  // After a colon or a verb whatever follows is the account; without one it has to look like one.
  new RegExp(
    `(?:${CHAT_NAME})\\s{0,2}(?:号码?|id|number)?\\s{0,2}(?::|=|是|为|\\bis\\b)\\s{0,2}[a-z0-9_.-]{3,40}`,
    'giu',
  ),
  new RegExp(`(?:${CHAT_NAME})(?:号码?|\\sid|\\snumber)?\\s{0,2}(?=[a-z_.-]{0,20}[0-9_])[a-z0-9_.-]{4,40}`, 'giu'),
] as const;

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费薛雷贺倪汤罗郝安常于傅齐康伍余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江童郭梅林钟徐邱骆高夏蔡田樊胡凌霍万卢莫房丁邓洪包石崔龚程邢陆翁段侯全班宫宁栾甘武刘景龙叶黎白赖卓蒙池乔阳曾沙丰关游温庄晏柴阎艾容向古易廖耿匡文寇欧聂晁敖冷简饶陳張劉楊黃趙吳鄭許蕭葉蘇鄧馮羅韓盧錢孫龔';
const NAMES = [
  new RegExp(
    `(?:收件人|收货人|收貨人|联系人|聯繫人|姓名|名字)\\s{0,2}(?:[:是为為叫]\\s{0,2}(?:${HAN}{1,4}|[\\p{L}.'-]{1,24}(?:\\s\\p{Lu}[\\p{L}.'-]{1,24}){0,3})|[${SURNAMES}]${HAN}{1,2})`,
    'gu',
  ),
  new RegExp(`(?:我叫|本人叫)\\s?(?![你您他她它了过人客快什甚啥])(?:${HAN}{2,4}|[\\p{L}]{2,20})`, 'gu'),
  new RegExp(`我是\\s?[${SURNAMES}]${HAN}{1,2}(?=$|[^${HAN}])`, 'gu'),
  new RegExp(`[${SURNAMES}]${HAN}{0,2}(?:先生|女士|小姐|太太)`, 'gu'),
  /(?:\b[Mm]y name(?:'s|’s| is)|\b[Nn]ame\s?:|[Mm]eu nome é|[Nn]ama saya|[Tt]ên (?:tôi|em|mình) là|ชื่อ|名前は)\s{0,3}[\p{L}\p{M}'’.-]{1,24}(?:\s\p{Lu}[\p{L}\p{M}'’.-]{1,24}){0,3}/gu,
  /(?:\b[Ii](?:'m|’m| am)|\b[Tt]his is|\b[Rr]ecipient:?|\b[Cc]onsignee:?)\s\p{Lu}[\p{L}'’.-]{1,24}(?:\s\p{Lu}[\p{L}'’.-]{1,24}){0,3}/gu,
] as const;

const CITY = '(?<![超门門城上股夜都])[市州盟]';
const DISTRICT = '(?:区(?![别分块域间])|區|县|縣|旗|镇|鎮|乡(?!下)|鄉|街道|新区|开发区)';
const STREET =
  '(?:路(?!上|由|过)|街(?!上)|大道|巷|弄|胡同|村|小区|花园|大厦|公寓|家园|新村|苑|广场|工业园|科技园|产业园)';
const DOOR = '(?:号楼|号院|号|號|栋|棟|幢|座|单元|單元|室|楼|樓|层|期|门)';
const PLACE = '[\\p{Script=Han}A-Za-z\\d#-]';
const TAIL = `(?:\\s?${PLACE}{0,12}?(?:${STREET}|${DISTRICT}|${DOOR})){0,8}\\d{0,5}`;
const ADDRESSES = [
  new RegExp(
    `(?:${HAN}{2,3}?省|${HAN}{2,6}?(?:自治区|特别行政区))\\s?${HAN}{1,8}?(?:${CITY}|${DISTRICT}|地区)${TAIL}`,
    'gu',
  ),
  new RegExp(`${HAN}{1,4}?${CITY}\\s?${HAN}{1,8}?(?:${DISTRICT}|${STREET}|市)${TAIL}`, 'gu'),
  new RegExp(`${HAN}{1,4}?${DISTRICT}\\s?${HAN}{1,10}?${STREET}${TAIL}`, 'gu'),
  new RegExp(`${HAN}{1,10}?${STREET}\\s?[A-Za-z]?${NUMBER}{1,5}\\s?${DOOR}${TAIL}`, 'gu'),
  new RegExp(`[A-Za-z\\d一二三四五六七八九十]{1,5}(?:号楼|栋|幢|单元)\\s?[A-Za-z\\d-]{1,8}(?:${DOOR})?${TAIL}`, 'gu'),
  /(?:收货地址|寄件地址|地址|住址|address|endereço|alamat|địa chỉ)\s{0,2}[::]\s{0,2}[^\n;。;]{1,80}/giu,
  /\b\d{1,5}[a-z]?\s(?:[\p{L}.'-]{1,20}\s){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|pl|square|sq)\b\.?(?:,\s?[\p{L}\d .-]{1,30}){0,4}/giu,
  /\b(?:rua|avenida|av\.|travessa|jalan|jl\.?|đường|calle)\s[^\n,;]{1,40},?\s?(?:n[oº°]?\.?\s?)?\d{1,5}(?:,\s?[\p{L}\d .-]{1,30}){0,4}/giu,
] as const;

const AMOUNTS = [
  /[¥¥$€£₹฿₫₱]\s?\d{1,12}(?:[.,]\d{1,12}){0,4}/gu,
  /(?:r\$|rp\.?|rm|us\$|hk\$|nt\$|usd|rmb|cny|brl|idr)\s?\d{1,12}(?:[.,]\d{1,12}){0,4}/giu,
  new RegExp(
    `(?:${NUMBER}{1,12}(?:[.,点]${NUMBER}{1,12}){0,4})\\s?(?:元|块(?!充|头)钱?|塊錢?|毛钱|角钱|分钱|人民币|rmb|cny|usd|dollars?|yuan|美元|reais|rupiah|baht|บาท|đồng)`,
    'giu',
  ),
] as const;

const NUMBERS = [
  /(?:尾号|尾數|尾号是|ending in|last four(?: digits)?)\s{0,2}[::]?\s{0,2}\p{N}{2,4}/giu,
  // Five digits, however they are set apart, are an order, a phone, a card or a parcel.
  new RegExp(`[A-Za-z]{0,4}${DIGIT}(?:${BETWEEN}${DIGIT}){4,200}[A-Za-z]{0,2}`, 'gu'),
  // Parcels and coupons mix letters in.
  /(?=[A-Za-z]{0,20}\d)(?:[A-Za-z_-]{0,20}\d){5,60}[A-Za-z_-]{0,20}/gu,
] as const;

/** In the order in which they have to be taken out: what contains others comes first. */
export const PERSONAL: readonly RegExp[] = [
  ...MAIL_AND_MENTION,
  ...LINKS,
  ...ACCOUNTS,
  ...NAMES,
  ...ADDRESSES,
  ...AMOUNTS,
  ...NUMBERS,
];
