// Makes public/meaning/words.bin: `npx node tools/meaning/train.ts --work DIR`. What it does
// and why is in meaning.design.md; every step prints what came of it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { TABLE, writeMeaning } from '../../lib/suggest/meaning/table.ts';
import { chineseVectors } from './chinese.ts';
import { chooseChinese, chooseEnglish } from './choose-words.ts';
import { explainedBy, fitWords, wordsOfTexts } from './fit.ts';
import { readGlosses } from './glosses.ts';
import { principalBasis, project } from './principal.ts';
import { quantise } from './quantise.ts';
import { chineseCounts, dictionary, englishWords, installSources, ownTexts } from './sources.ts';
import { askTeacher, TEACHER_DIMS } from './teacher.ts';

const { values } = parseArgs({
  options: {
    /** Packages and the teacher's answers are kept here; give it again and nothing is asked twice. */
    work: { type: 'string' },
    out: { type: 'string', default: fileURLToPath(new URL('../../public/meaning/words.bin', import.meta.url)) },
    /** English words fitted, and how many of them ship. */
    fitted: { type: 'string', default: '25000' },
    english: { type: 'string', default: '14000' },
    chinese: { type: 'string', default: '16000' },
    /** Chinese words whose glosses are learnt from: at least those that ship. */
    glossed: { type: 'string', default: '100000' },
  },
});
if (!values.work) throw new Error('--work DIR is missing: a folder outside the project for packages and answers.');
await train(values.work);

async function train(work: string): Promise<void> {
  installSources(work);
  const own = ownTexts();
  const counts = chineseCounts(work);
  const glossesOf = readGlosses(dictionary(work), counts);
  const ranked = chooseChinese(glossesOf.keys(), counts, own);
  const chinese = ranked.slice(0, Number(values.chinese));
  // The basis and the fit learn from the glosses of rarer words as well.
  const glosses = [
    ...new Set(ranked.slice(0, Number(values.glossed)).flatMap((word) => glossesOf.get(word) ?? [])),
  ].sort();
  const words = chooseEnglish(englishWords(work), glosses, own).slice(0, Number(values.fitted));
  console.log(`${words.length} English words, ${chinese.length} Chinese, ${glosses.length} glosses`);

  const texts = [...words, ...glosses];
  const taught = await askTeacher(work, texts);
  const basis = principalBasis(taught, TEACHER_DIMS, TABLE.dims);
  console.log(`${TABLE.dims} of ${TEACHER_DIMS} directions hold ${percent(basis.explained)} of the spread`);
  const targets = project(taught, basis);

  const alone = targets.slice(0, words.length * TABLE.dims);
  const inTexts = wordsOfTexts(texts, new Map(words.map((word, n) => [word, n])));
  const fitted = fitWords(inTexts, alone, targets, TABLE.dims);
  const before = explainedBy(inTexts, alone, targets, TABLE.dims);
  const after = explainedBy(inTexts, fitted, targets, TABLE.dims);
  console.log(`sums of words explain ${percent(after)} of the texts, ${percent(before)} before the fit`);

  const places = new Map(glosses.map((gloss, n) => [gloss, (words.length + n) * TABLE.dims]));
  const ofChinese = chineseVectors(chinese, { ofWord: glossesOf, places, vectors: targets }, counts, TABLE.dims);
  const shipped = words.slice(0, Number(values.english));
  const vectors = joined(fitted.subarray(0, shipped.length * TABLE.dims), ofChinese);
  const parts = quantise([...shipped, ...chinese], vectors, TABLE.dims);
  const bytes = writeMeaning(parts, Math.min(shipped.length, parts.keys.length));
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, bytes);
  console.log(`${values.out}: ${parts.keys.length} words, ${bytes.length} bytes`);
}

function joined(a: Float64Array, b: Float64Array): Float64Array {
  const both = new Float64Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
