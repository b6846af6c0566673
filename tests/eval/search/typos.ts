// Fragments of known texts with one typing error each, the same ones for the same seed.
import { readingsOf } from '../../../lib/suggest/search/readings.ts';

export type Random = () => number;

export const TYPOS = ['none', 'substitute', 'drop', 'swap', 'insert', 'homophone'] as const;
export type Typo = (typeof TYPOS)[number];

export interface Fragment {
  readonly asked: string;
  /** As it stands in the text. */
  readonly meant: string;
  readonly typo: Typo;
}

const HAN = /\p{Script=Han}/u;

/** 3 to 12 characters; words of other scripts are not begun in the middle. Null if the text has none such. */
export function cutFragment(text: string, random: Random): string | null {
  const length = 3 + Math.floor(random() * 10);
  const starts = [...text].map((_, at) => at).filter((at) => startsPiece(text, at));
  const from = starts[Math.floor(random() * starts.length)] ?? 0;
  const cut = text.slice(from, from + length).trim();
  return cut.length >= 3 && /^[\p{L}\p{N} ']+$/u.test(cut) ? cut : null;
}

function startsPiece(text: string, at: number): boolean {
  if (at > text.length - 3) return false;
  return HAN.test(text.charAt(at)) || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

/** Other characters of the same sound, among those of the texts. */
export function homophonesIn(texts: readonly string[]): Map<string, string[]> {
  const bySound = new Map<string, Set<string>>();
  for (const character of new Set(texts.join('')))
    if (HAN.test(character)) {
      const sound = readingsOf(character.charCodeAt(0))[0] ?? '';
      bySound.set(sound, (bySound.get(sound) ?? new Set()).add(character));
    }
  const others = new Map<string, string[]>();
  for (const alike of bySound.values())
    for (const one of alike)
      others.set(
        one,
        [...alike].filter((other) => other !== one),
      );
  return others;
}

export interface Letters {
  readonly all: readonly string[];
  readonly homophones: ReadonlyMap<string, readonly string[]>;
}

/** Null where this error cannot be made. */
export function mistype(meant: string, typo: Typo, letters: Letters, random: Random): string | null {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)];
  const at = Math.floor(random() * meant.length);
  const put = (character: string, cut: number) => meant.slice(0, at) + character + meant.slice(at + cut);
  const other = pick(letters.all) ?? '';
  const asked = {
    none: () => meant,
    substitute: () => put(other, 1),
    drop: () => put('', 1),
    swap: () => put(meant.charAt(at + 1) + meant.charAt(at), 2),
    insert: () => put(other, 0),
    homophone: () => {
      const alike = pick(letters.homophones.get(meant.charAt(at)) ?? []);
      return alike === undefined ? meant : put(alike, 1);
    },
  }[typo]();
  if (typo !== 'none' && (asked === meant || asked.trim().length < 2)) return null;
  return asked;
}

/** `count` fragments of the texts, each kind of error as often as every other. */
export function fragmentsOf(texts: readonly string[], count: number, random: Random): Fragment[] {
  const hasHan = texts.some((text) => HAN.test(text));
  const all = hasHan
    ? [...new Set(texts.join(''))].filter((character) => HAN.test(character))
    : [...'abcdefghijklmnopqrstuvwxyz'];
  const letters: Letters = { all, homophones: homophonesIn(texts) };
  const typos = hasHan ? TYPOS : TYPOS.filter((typo) => typo !== 'homophone');
  const fragments: Fragment[] = [];
  for (let tries = 0; fragments.length < count && tries < count * 50; tries += 1) {
    const typo = typos[fragments.length % typos.length] ?? 'none';
    const meant = cutFragment(texts[Math.floor(random() * texts.length)] ?? '', random);
    const asked = meant === null ? null : mistype(meant, typo, letters, random);
    if (meant !== null && asked !== null) fragments.push({ asked, meant, typo });
  }
  return fragments;
}
