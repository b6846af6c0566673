// Small drawn pictures in the place of product photographs and faces, as data
// URLs: no file to ship, no request to make.
import { hashOf } from './seeded.ts';

const SHAPES: readonly (readonly [RegExp, string])[] = [
  [
    /杯|壶|煲|锅|茶|mug|cup|bottle|caneca|garrafa|copo|pote/i,
    'M20 18h24v22a10 10 0 0 1-10 10h-4a10 10 0 0 1-10-10zM44 24h5a6 6 0 0 1 0 12h-5',
  ],
  [
    /衣|衫|裤|裙|外套|睡|shirt|shorts|dress|jacket|jaqueta|hoodie|camis|vestido|blusa/i,
    'M24 14l-12 8 5 10 5-3v21h20V29l5 3 5-10-12-8a8 8 0 0 1-16 0z',
  ],
  [/鞋|靴|袜|shoe|sneaker|sock|tênis|sapato|sandália/i, 'M10 40V26h10l8 8 18 4a8 8 0 0 1 8 8H10z'],
  [
    /手机|耳|屏|线|充|喇叭|phone|ear|cable|charger|fone|cabo/i,
    'M22 10h20a3 3 0 0 1 3 3v38a3 3 0 0 1-3 3H22a3 3 0 0 1-3-3V13a3 3 0 0 1 3-3zM28 47h8',
  ],
  [
    /梨|果|橙|桃|橘|fruit|fruta/i,
    'M32 20c-6-6-18-2-18 12 0 12 8 20 14 20 2 0 3-1 4-1s2 1 4 1c6 0 14-8 14-20 0-14-12-18-18-12zM32 20c0-5 2-9 7-11',
  ],
  [/灯|燈|lamp|lumin|abajur/i, 'M22 12h20l7 20H15zM32 32v18M22 52h20'],
  [
    /帽|毯|枕|垫|被|巾|纸|blanket|cushion|mat|tapete|manta/i,
    'M12 22c0-4 3-6 6-6h28c4 0 6 2 6 6v20c0 4-2 6-6 6H18c-3 0-6-2-6-6zM12 28h40M12 36h40',
  ],
  [/器|仪|儀|机|機|打印|风扇|風扇|枪|vacuum|dryer|keyboard|fan/i, 'M14 20h36v24H14zM22 20v-8h20v8M22 34h20v20H22z'],
  [/包|袋|箱|筐|bag|pack|box|case|bolsa|mochila/i, 'M14 24h36v26H14zM23 24v-4a9 9 0 0 1 18 0v4'],
];
const ANY_SHAPE = 'M32 10l20 11v22L32 54 12 43V21zM12 21l20 11 20-11M32 32v22';

function svgUrl(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

export function productPicture(product: string): string {
  const hue = hashOf(product) % 360;
  const shape = SHAPES.find(([words]) => words.test(product))?.[1] ?? ANY_SHAPE;
  return svgUrl(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop stop-color="hsl(${String(hue)} 42% 90%)"/><stop offset="1" stop-color="hsl(${String((hue + 40) % 360)} 40% 76%)"/></linearGradient></defs><rect width="64" height="64" fill="url(#g)"/><path d="${shape}" fill="#fff" fill-opacity=".72" stroke="hsl(${String(hue)} 34% 38%)" stroke-width="2" stroke-linejoin="round"/></svg>`,
  );
}

const SKIN_TONES = ['#f1c9a5', '#e8b48a', '#d69a6c', '#f4d6b8'] as const;

export function facePicture(name: string): string {
  const seed = hashOf(name);
  const back = `hsl(${String(seed % 360)} 45% 84%)`;
  const coat = `hsl(${String((seed >>> 4) % 360)} 38% 56%)`;
  const skin = SKIN_TONES[seed % SKIN_TONES.length] ?? SKIN_TONES[0];
  return svgUrl(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${back}"/><path d="M6 42a14 12 0 0 1 28 0z" fill="${coat}"/><circle cx="20" cy="17" r="8" fill="${skin}"/><path d="M11.500 17a8.500 9 0 0 1 17 0q-3-5-8.500-5t-8.500 5z" fill="#4b3b33"/></svg>`,
  );
}

/** The shop's own picture beside what the shop says. */
export function shopPicture(name: string, color: string): string {
  const first = Array.from(name)[0] ?? '';
  return svgUrl(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${color}"/><text x="20" y="27" text-anchor="middle" font-size="19" fill="#fff" font-family="sans-serif">${first}</text></svg>`,
  );
}
