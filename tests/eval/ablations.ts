// Each signal of the ranking, and how it is switched off. The types see to it that a
// weight which is renamed is renamed here.
import type { FIELD_WEIGHTS, WEIGHTS } from '../../lib/suggest/weights.ts';

type Numbers<T> = { readonly [K in keyof T]?: T[K] extends number ? number : Numbers<T[K]> };

/** An export of a module of lib/suggest, and what stands in for it, as source. */
export interface Replacement {
  readonly module: string;
  readonly name: string;
  readonly source: string;
}

export interface Ablation {
  readonly weights?: Numbers<typeof WEIGHTS>;
  readonly fields?: Numbers<typeof FIELD_WEIGHTS>;
  readonly replace?: Replacement;
}

export const ABLATIONS: Readonly<Record<string, Ablation>> = {
  'with all signals': {},
  'without words (BM25)': { weights: { share: 0 } },
  'without intent (centroid)': { weights: { centroid: 0 } },
  'without meaning (word vectors)': { weights: { meaning: 0, meaningInChinese: 0 } },
  'without variants of the language': {
    replace: { module: 'variants.ts', name: 'variantAt', source: '() => false' },
  },
  'without concepts': { weights: { concept: 0 } },
  'without parts of words': { weights: { subWord: 0 } },
  'without single characters': { weights: { hanCharacter: 0 } },
  'particles as heavy as words': { weights: { stopWord: 1 } },
  'without earlier messages': { weights: { earlierMessage: 0 } },
  'without small talk': { replace: { module: 'small-talk.ts', name: 'smallTalkOf', source: '() => null' } },
  'without titles': { fields: { title: 0 } },
  'without example questions': { fields: { question: 0 } },
  'without texts': { fields: { body: 0 } },
  'without tags': { fields: { tags: 0 } },
  'without met conditions': { weights: { conditionMet: 0 } },
  'without category': { weights: { sameCategory: 0 } },
  'without stage': { weights: { stagePrior: 0 } },
};
