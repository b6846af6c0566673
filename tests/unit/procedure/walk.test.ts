import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { progressSchema } from '../../../lib/cases/procedure-progress.ts';
import { procedureSchema } from '../../../lib/knowledge/schema.ts';
import {
  answerStep,
  backStep,
  isAtLimit,
  isFinished,
  openStep,
  type Progress,
  startProgress,
  toggleTick,
  walkedSteps,
} from '../../../lib/procedure/walk.ts';
import { MOST_PATH } from '../../../lib/procedure/path.ts';

const NOW = '2026-03-04T05:06:07.000Z';
const LATER = '2026-03-04T06:00:00.000Z';

const damaged = procedureSchema.parse({
  id: 'damaged',
  title: '运输破损',
  summary: '收到就坏了',
  lang: 'zh-CN',
  category: 'damaged',
  start: 'signed',
  steps: [
    {
      id: 'signed',
      title: '是否签收',
      action: '看物流',
      question: {
        text: '签收了吗？',
        answers: [
          { id: 'yes', label: '签收了', next: 'photos' },
          { id: 'no', label: '没有', next: 'claim' },
        ],
      },
    },
    { id: 'photos', title: '要照片', action: '请买家拍照', next: 'judge' },
    {
      id: 'judge',
      title: '判断',
      action: '看照片',
      question: {
        text: '照片清楚吗？',
        answers: [
          { id: 'clear', label: '清楚', next: 'refund' },
          { id: 'again', label: '重拍', next: 'photos' },
        ],
      },
    },
    { id: 'refund', title: '退款', action: '退款', outcome: 'refund' },
    { id: 'claim', title: '索赔', action: '找快递', outcome: 'reship' },
  ],
});
const begun = startProgress(damaged, 'pinduoduo:1', NOW);
const walk = (answers: (string | null)[], from: Progress = begun) =>
  answers.reduce((progress, answer) => answerStep(damaged, progress, answer, LATER), from);
const openId = (progress: Progress) => openStep(damaged, progress)?.id ?? null;

describe('walking a procedure', () => {
  test('begins at its start', () => {
    expect(openId(begun)).toBe('signed');
    expect(isFinished(damaged, begun)).toBe(false);
  });

  test('follows the answers to the end', () => {
    const end = walk(['yes', null, 'clear', null]);
    expect(isFinished(damaged, end)).toBe(true);
    expect(openStep(damaged, end)).toBeNull();
    expect(walkedSteps(damaged, end).map(({ step, answerId }) => [step.id, answerId])).toEqual([
      ['signed', 'yes'],
      ['photos', undefined],
      ['judge', 'clear'],
      ['refund', 'done'],
    ]);
    expect(end.updatedAt).toBe(LATER);
  });

  test('an answer that the step does not have changes nothing', () => {
    expect(walk(['maybe'])).toBe(begun);
    expect(walk([null])).toBe(begun);
    const photos = walk(['yes']);
    expect(walk(['clear'], photos)).toBe(photos);
  });

  test('a loop brings the same step again, and back leads out of it the way it came', () => {
    const looped = walk(['yes', null, 'again']);
    expect(looped.path).toEqual([
      { stepId: 'signed', answerId: 'yes' },
      { stepId: 'photos' },
      { stepId: 'judge', answerId: 'again' },
      { stepId: 'photos' },
    ]);
    expect(openId(backStep(damaged, looped, LATER))).toBe('judge');
    expect(isFinished(damaged, walk([null, 'clear', null], looped))).toBe(true);
  });

  test('a loop without end stops where the stored form does, says so, and keeps what there is', () => {
    const answers = Array.from({ length: 80 }, (_, index) => (index % 2 === 0 ? null : 'again'));
    const full = walk(['yes', ...answers]);
    expect(full.path).toHaveLength(MOST_PATH);
    expect(isAtLimit(damaged, full)).toBe(true);
    expect(walk([null, 'again', 'clear'], full)).toBe(full);
    expect(progressSchema.safeParse(full).success).toBe(true);
    const back = backStep(damaged, full, LATER);
    expect(isAtLimit(damaged, back)).toBe(false);
    expect(openId(back)).toBe(openId(full) === 'photos' ? 'judge' : 'photos');
  });

  test('a last step is finished also where the path is full', () => {
    const answers = Array.from({ length: 56 }, (_, index) => (index % 2 === 0 ? null : 'again'));
    const full = walk(['yes', ...answers, null, 'clear']);
    expect([full.path.length, openId(full), isAtLimit(damaged, full)]).toEqual([MOST_PATH, 'refund', false]);
    const end = walk([null], full);
    expect(isFinished(damaged, end)).toBe(true);
    // Published anew with a step after it: open again, and at its limit.
    const longer = {
      ...damaged,
      steps: damaged.steps.map((step) => (step.id === 'refund' ? { ...step, next: 'claim' } : step)),
    };
    expect([openStep(longer, end)?.id, isAtLimit(longer, end)]).toEqual(['refund', true]);
  });

  test('back reopens, also from the end, and stops at the first step', () => {
    const end = walk(['yes', null, 'clear', null]);
    const steps = [end];
    for (let i = 0; i < 5; i += 1) steps.push(backStep(damaged, steps.at(-1) ?? end, LATER));
    expect(steps.map(openId)).toEqual([null, 'refund', 'judge', 'photos', 'signed', 'signed']);
  });

  test('ticks come and go, and their number is bounded', () => {
    const ticked = toggleTick(begun, 'signed/0', LATER);
    expect(ticked.ticked).toEqual(['signed/0']);
    expect(toggleTick(ticked, 'signed/0', LATER).ticked).toEqual([]);
    let many = begun;
    for (let i = 0; i < 400; i += 1) many = toggleTick(many, `signed/${i}`, LATER);
    expect(many.ticked).toHaveLength(300);
    expect(toggleTick(begun, 'x'.repeat(81), LATER)).toBe(begun);
  });
});

describe('a procedure that changed since', () => {
  test('is cut where the path no longer fits', () => {
    const atRefund = walk(['yes', null, 'clear']);
    const changed = procedureSchema.parse({
      ...damaged,
      steps: damaged.steps.map((step) => (step.id === 'photos' ? { ...step, next: 'claim' } : step)),
    });
    expect(openStep(changed, atRefund)?.id).toBe('photos');
    const withoutPhotos = { ...damaged, steps: damaged.steps.filter((step) => step.id !== 'photos') };
    // The answer now leads nowhere, so the walk is at an end rather than lost.
    expect(isFinished(withoutPhotos, atRefund)).toBe(true);
  });

  test('an answer that leads elsewhere now opens what it leads to', () => {
    const atPhotos = walk(['yes']);
    const changed = procedureSchema.parse({
      ...damaged,
      steps: damaged.steps.map((step) =>
        step.id === 'signed' && step.question
          ? {
              ...step,
              question: {
                ...step.question,
                answers: step.question.answers.map((answer) => ({ ...answer, next: 'judge' })),
              },
            }
          : step,
      ),
    });
    expect(openStep(changed, atPhotos)?.id).toBe('judge');
  });

  test('a last step that got a successor is open again', () => {
    const end = walk(['no', null]);
    expect(isFinished(damaged, end)).toBe(true);
    const longer = {
      ...damaged,
      steps: damaged.steps.map((step) => (step.id === 'claim' ? { ...step, next: 'refund' } : step)),
    };
    expect(openStep(longer, end)?.id).toBe('claim');
  });

  test('progress of another procedure begins anew; a missing start falls back to the first step', () => {
    expect(openStep(damaged, { ...walk(['yes']), procedureId: 'other' })?.id).toBe('signed');
    expect(openStep({ ...damaged, start: 'gone' }, begun)?.id).toBe('signed');
  });

  test('whatever was stored and answered, a walk stays within the procedure and the stored form', () => {
    const stepId = fc.constantFrom('signed', 'photos', 'judge', 'refund', 'claim', 'gone', '');
    const answer = fc.constantFrom(null, 'yes', 'no', 'clear', 'again', 'done', '__proto__');
    const entry = fc.record({ stepId, answerId: fc.option(fc.string(), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), fc.array(answer, { maxLength: 120 }), (path, answers) => {
        const end = walk(answers, { ...begun, path });
        const walked = walkedSteps(damaged, end);
        expect(walked.length).toBeGreaterThan(0);
        expect(walked.length).toBeLessThanOrEqual(MOST_PATH);
        expect(openStep(damaged, end) === null).toBe(isFinished(damaged, end));
        if (end.updatedAt === LATER) expect(progressSchema.safeParse(end).success).toBe(true);
      }),
    );
  });
});
