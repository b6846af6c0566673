// A frame that nobody confirmed stays empty: it asks until it is answered.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { confirmFrame } from '../../../entrypoints/sidebar/confirm-frame.ts';
import type { Refusal } from '../../../lib/channel/background-messages.ts';
import type { BackgroundLink } from '../../../lib/channel/links.ts';

/** Refuses in that order, then confirms. */
function backgroundThatRefuses(refusals: Refusal[]) {
  let asked = 0;
  const ask = (async () => {
    const refusal = refusals[asked];
    asked += 1;
    return refusal ? { ok: false, refusal, detail: '' } : { ok: true, value: { siteId: 'jd' } };
  }) as BackgroundLink['ask'];
  return { ask, asked: () => asked };
}

describe('the confirmation of a frame', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is asked for until the worker answers', async () => {
    const background = backgroundThatRefuses(['unreachable', 'timeout', 'unreachable', 'unreachable', 'timeout']);
    const confirmed = confirmFrame(background, 'token');
    await vi.runAllTimersAsync();
    expect(await confirmed).toEqual({ ok: true, value: { siteId: 'jd' } });
    expect(background.asked()).toBe(6);
  });

  it.each(['unknown-token', 'not-allowed', 'bad-request', 'failed'] as const)(
    'is not asked for twice after %s',
    async (refusal) => {
      const background = backgroundThatRefuses([refusal]);
      expect(await confirmFrame(background, 'token')).toMatchObject({ ok: false, refusal });
      expect(background.asked()).toBe(1);
    },
  );
});
