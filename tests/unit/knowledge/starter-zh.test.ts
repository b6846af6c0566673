// The Chinese starter base is data written by hand: nothing but this file stands between
// a slip of the pen (a dead link, a word the base itself forbids) and an agent's screen.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkBase } from '../../../lib/knowledge/check-base.ts';
import { foldText } from '../../../lib/knowledge/fold.ts';
import {
  forbiddenWordingSchema,
  knowledgeBaseSchema,
  listsSchema,
  procedureSchema,
  replySchema,
} from '../../../lib/knowledge/schema.ts';
import type { Stage } from '../../../lib/knowledge/terms.ts';
import { PAGE_VARIABLES, fillWording } from '../../../lib/knowledge/variables.ts';
import { z } from '../../../lib/knowledge/zod.ts';
import { recogniseCategory } from '../../../lib/procedure/recognise-category.ts';

const LEAST_PER_STAGE: Record<Stage, number> = {
  welcome: 8,
  dialogue: 12,
  bargaining: 12,
  payment: 12,
  logistics: 12,
  'after-sales': 45,
  farewell: 8,
  review: 8,
  'small-talk': 8,
};

const folder = new URL('../../../public/knowledge/zh-CN/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const paths = z.array(z.string()).min(1);
const parts = z.strictObject({ replies: paths, procedures: paths, forbidden: paths }).parse(read('parts.json'));

const replies = parts.replies.flatMap((path) => z.array(replySchema).parse(read(path)));
const procedures = parts.procedures.map((path) => procedureSchema.parse(read(path)));
const forbidden = parts.forbidden.flatMap((path) => z.array(forbiddenWordingSchema).parse(read(path)));
const lists = listsSchema.parse(read('../lists.json'));
const wordings = replies.flatMap(({ id, wordings: texts }) => texts.map((text) => ({ id, text })));

/** Each value that occurs more than once; a list that names the culprits on failure. */
function doubles(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Ids of the wordings that offend, so that a failure says where to look. */
function offenders(offends: (text: string) => boolean): string[] {
  return wordings.filter(({ text }) => offends(text)).map(({ id }) => id);
}

function forbiddenIn(text: string): string[] {
  const folded = foldText(text);
  return forbidden.flatMap(({ words }) => words.filter((word) => folded.includes(foldText(word))));
}

describe('the Chinese starter base', () => {
  it('has no double ids or shortcuts, dead references, loops or unreachable steps', () => {
    const base = knowledgeBaseSchema.parse({
      format: 'sellerside-knowledge',
      formatVersion: 1,
      version: 1,
      publishedAt: '2026-01-01T00:00:00Z',
      title: '基础话术库',
      basedOn: 'none',
      replies,
      procedures,
      forbidden,
      lists,
    });
    expect(checkBase(base, null)).toEqual([]);
  });
});

describe('Chinese replies', () => {
  it('cover all nine stages', () => {
    expect(replies.length).toBeGreaterThanOrEqual(160);
    for (const [stage, least] of Object.entries(LEAST_PER_STAGE)) {
      const some = replies.filter((reply) => reply.stage === stage);
      expect(some.length, stage).toBeGreaterThanOrEqual(least);
    }
  });

  it('have ids that name their stage, and titles short enough to scan', () => {
    const misnamed = replies.filter(({ id, lang, stage }) => lang !== 'zh-CN' || !id.startsWith(`zh.${stage}.`));
    expect(misnamed.map(({ id }) => id)).toEqual([]);
    expect(doubles(replies.map(({ title }) => title))).toEqual([]);
    expect(replies.filter(({ title }) => title.length > 20).map(({ id }) => id)).toEqual([]);
    expect(replies.filter(({ shortcut }) => !/^[a-z0-9]{2,12}$/u.test(shortcut ?? '')).map(({ id }) => id)).toEqual([]);
    expect(replies.filter(({ tags }) => tags.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('carry four to eight questions, none of them under two replies', () => {
    const wrong = replies.filter(({ questions }) => questions.length < 4 || questions.length > 8);
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(doubles(replies.flatMap(({ questions }) => questions))).toEqual([]);
  });

  it('have one to three wordings, and at least a third of them more than one', () => {
    expect(replies.filter((reply) => reply.wordings.length > 3).map(({ id }) => id)).toEqual([]);
    const several = replies.filter((reply) => reply.wordings.length > 1).length;
    expect(several / replies.length).toBeGreaterThanOrEqual(1 / 3);
    expect(doubles(wordings.map(({ text }) => text))).toEqual([]);
  });

  it('use page variables or Chinese names, and no broken placeholder', () => {
    for (const { id, text } of wordings) {
      const segments = fillWording(text, {});
      const loose = segments.filter((segment) => segment.kind === 'text' && /[{}|]/u.test(segment.text));
      expect(loose, id).toEqual([]);
      const names = segments.flatMap((segment) => (segment.kind === 'text' ? [] : [segment.name]));
      const unknown = names.filter((name) => !Object.hasOwn(PAGE_VARIABLES, name) && !/^\p{Script=Han}+$/u.test(name));
      expect(unknown, id).toEqual([]);
    }
  });

  it('belong to every category of the lists between them', () => {
    const named = new Set(replies.map(({ category }) => category));
    expect(lists.categories.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the tone of Chinese wordings', () => {
  it('keeps to the list of forbidden wordings, warnings included', () => {
    const breaches = wordings.flatMap(({ id, text }) => forbiddenIn(text).map((word) => `${id}: ${word}`));
    expect(breaches).toEqual([]);
  });

  it('is polite and calm: an honorific, few words of refusal, at most one exclamation mark', () => {
    expect(offenders((text) => !/[您亲]|顾客/u.test(text))).toEqual([]);
    expect(offenders((text) => /你/u.test(text))).toEqual([]);
    expect(offenders((text) => [...text.matchAll(/不/gu)].length > 2)).toEqual([]);
    expect(offenders((text) => [...text.matchAll(/[!！]/gu)].length > 1)).toEqual([]);
    expect(offenders((text) => /[?？]{2}|[。，]{2}|\.{3}/u.test(text))).toEqual([]);
  });

  it('leaves dates and amounts to variables, except the periods of the policy', () => {
    const fixed = /\d+\s*(?:元|块|小时|分钟|号)|[一二三四五六七八九十两]+(?:元|小时|分钟)内?/u;
    expect(offenders((text) => fixed.test(text))).toEqual([]);
    const days = offenders((text) => /\d+\s*(?:天|日)/u.test(text.replaceAll(/7天|1个工作日/gu, '')));
    expect(days).toEqual([]);
  });

  it('smiles in a welcome', () => {
    const sober = replies.filter(({ stage, wordings: texts }) => stage === 'welcome' && !texts.every(hasSmile));
    expect(sober.map(({ id }) => id)).toEqual([]);
  });

  it('apologises whenever an after-sales case is opened', () => {
    const openings = replies.filter(({ id }) => /(?:-sorry|first-response|complaint-receive|review-calm)$/u.test(id));
    expect(openings.length).toBeGreaterThanOrEqual(9);
    const unmoved = openings.filter(({ wordings: texts }) => !texts.every((text) => /抱歉|对不起|道歉/u.test(text)));
    expect(unmoved.map(({ id }) => id)).toEqual([]);
  });
});

function hasSmile(text: string): boolean {
  return text.includes('😊');
}

describe('Chinese procedures', () => {
  it('exist once for every category, with a Chinese title', () => {
    const categories = procedures.map(({ category }) => category).toSorted();
    expect(categories).toEqual(lists.categories.map(({ id }) => id).toSorted());
    expect(procedures.filter(({ id, category }) => id !== `zh.proc.${category}`)).toEqual([]);
  });

  it('end with an outcome and only there', () => {
    const steps = procedures.flatMap(({ id, steps: all }) => all.map((step) => ({ at: `${id} ${step.id}`, step })));
    const wrong = steps.filter(({ step }) => {
      const isEnd = step.next === undefined && step.question === undefined;
      return isEnd !== (step.outcome !== undefined);
    });
    expect(wrong.map(({ at }) => at)).toEqual([]);
  });

  it('start within the hour (delivery: within a day) and can reach a supervisor', () => {
    for (const { id, category, start, steps } of procedures) {
      const first = steps.find((step) => step.id === start);
      expect(first?.withinHours, id).toBe(category === 'delivery-exception' ? 24 : 1);
      expect(
        steps.some((step) => step.outcome === 'escalate'),
        id,
      ).toBe(true);
      expect(steps.filter((step) => step.evidence.length > 0).length, id).toBeGreaterThan(0);
    }
  });

  it('bound every step that hands out money', () => {
    const paying = procedures.flatMap(({ id, steps }) =>
      steps.filter(({ outcome }) => outcome === 'partial-refund' || outcome === 'coupon').map((step) => ({ id, step })),
    );
    expect(paying.length).toBeGreaterThan(5);
    expect(paying.filter(({ step }) => step.limit === undefined).map(({ id, step }) => `${id} ${step.id}`)).toEqual([]);
  });
});

describe('forbidden wordings in Chinese', () => {
  it('give a reason and a better wording that breaks no rule itself', () => {
    expect(forbidden.length).toBeGreaterThanOrEqual(20);
    for (const { id, better } of forbidden) expect([id, forbiddenIn(better ?? '不关我们的事')]).toEqual([id, []]);
    expect(doubles(forbidden.flatMap(({ words }) => words.map(foldText)))).toEqual([]);
  });

  it.each(['这不关我们的事', '加微信聊吧', '全网最低价', '五星好评返现', '您自己的问题', '不补货了', '是你搞错了'])(
    'find %s',
    (text) => {
      expect(forbiddenIn(text)).not.toEqual([]);
    },
  );

  it.each([
    '麻烦您尽快拍照发给我',
    '请写上您的门牌号',
    '这是给他妈妈的礼物',
    '最近天气转凉，最好放在干燥处',
    '面料是100%棉',
    '您收到货最晚周五',
    '水滚开后再下锅',
  ])('let %s pass', (text) => {
    expect(forbiddenIn(text)).toEqual([]);
  });
});

describe('the lists', () => {
  it('have titles that fit a chip and words by which a buyer shows each category', () => {
    for (const { id, title, keywords } of lists.categories) {
      expect(title['zh-CN'].length, id).toBeLessThanOrEqual(6);
      expect(keywords.filter((word) => /\p{Script=Han}/u.test(word)).length, id).toBeGreaterThanOrEqual(15);
      expect(keywords.filter((word) => /^[\x20-\x7e]+$/u.test(word)).length, id).toBeGreaterThanOrEqual(15);
      expect(doubles(keywords.map(foldText)), id).toEqual([]);
    }
    expect(lists.reasons.length).toBeGreaterThanOrEqual(15);
    expect(lists.responsibilities.map(({ id }) => id)).toEqual([
      'shop',
      'warehouse',
      'carrier',
      'factory',
      'buyer',
      'platform',
    ]);
    expect(lists.handlings).toHaveLength(8);
  });

  it.each([
    ['transit-damage', '打开箱子杯子碎了一地，外箱都压扁了'],
    ['transit-damage', 'the box was crushed and one glass is shattered'],
    ['short-or-missing', '我买了两瓶怎么只收到一瓶，少发了吧'],
    ['short-or-missing', 'one item missing from my order'],
    ['quality', '用了两天就开不了机，质量太差'],
    ['quality', 'it stopped working after a week'],
    ['late-delivery', '一个星期了还没到，太慢了'],
    ['late-delivery', 'my parcel is late, still waiting'],
    ['not-as-imagined', '裙子跟图片不一样，有色差'],
    ['not-as-imagined', 'not as described, looks cheap'],
    ['service', '你们客服什么态度，半天不回复'],
    ['service', 'your staff is rude and unhelpful'],
    ['return', '我想退货，退货地址发一下'],
    ['return', 'I want to return this, how do I send it back'],
    ['exchange', '能换货吗，想换大一码'],
    ['exchange', 'can I exchange it for a bigger size'],
    ['refund-only', '可以仅退款吗，我不想寄回'],
    ['refund-only', 'refund only please, I ordered twice'],
    ['complaint', '再不处理我就打12315投诉'],
    ['complaint', 'I will file a complaint and open a dispute'],
    ['negative-review', '等着收一星差评吧'],
    ['negative-review', 'expect a one star negative review'],
    ['delivery-exception', '显示签收了可是我根本没收到'],
    ['delivery-exception', 'tracking says delivered but the package was stolen'],
  ])('recognise %s in “%s”', (category, message) => {
    expect(recogniseCategory(lists.categories, message)[0]?.category.id).toBe(category);
  });

  it.each(['有货吗', '能便宜点吗', '发什么快递', '你好在吗', 'do you ship to Canada', 'is this in stock'])(
    'see no case in “%s”',
    (message) => {
      expect(recogniseCategory(lists.categories, message)).toEqual([]);
    },
  );
});
