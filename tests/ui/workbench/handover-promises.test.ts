// What is handed over of an order that waits for a decision.
import { describe, expect, it } from 'vitest';
import { promisesOf } from '../../../components/workbench/handover/promises.ts';
import { promiseText } from '../../../components/workbench/handover/handover-text.ts';
import { textIn } from '../../../components/shared/messages.ts';
import { promiseSchema } from '../../../lib/cases/hand-over/hand-over.ts';
import { deadlineSchema } from '../../../lib/knowledge/deadline.ts';
import { listsSchema } from '../../../lib/knowledge/schema.ts';
import { REPLY_CLOCK } from '../../support/example-clock.ts';

const rule = { text: { 'zh-CN': '规则', en: 'The rule' }, source: 'shop', checkedOn: '2026-11-22' };
const within = { amount: 48, unit: 'hours' };
const deadlines = [deadlineSchema.parse({ id: 'auto', clock: 'auto-approval', within, rule })];
const rules = { deadlines, calendar: null, machineZone: 'Asia/Shanghai' };
const seen = { ...REPLY_CLOCK, clock: 'auto-approval', sinceMs: Date.UTC(2026, 10, 18), isAtLeast: true } as const;
const text = textIn('en');
const words = { text, language: 'en', now: new Date(Date.UTC(2026, 10, 18)), lists: listsSchema.parse({}) } as const;

describe('a promise', () => {
  it('says where its time was told, in words that an older version leaves out', () => {
    const toldMs = Date.UTC(2026, 10, 17);
    const [told, plain] = promisesOf([], [{ ...seen, toldMs }, seen], rules, text('clock_told'));
    expect(promiseSchema.parse(told)).toMatchObject({ dueAt: '2026-11-19T00:00:00.000Z', text: 'as told' });
    expect(told && promiseText(told, words)).toContain('as told');
    expect(plain && promiseText(plain, words)).not.toContain('as told');
  });
});
