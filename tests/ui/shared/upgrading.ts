// A database that is being brought up to a new version, and then is.
import { act } from '@testing-library/react';
import type { BackgroundInMemory } from '../../support/background-in-memory.ts';

export const SENTENCE = /正在把本机登记库升级到新版本/u;

/** For 42 s by now. */
export function upgrading(background: BackgroundInMemory): void {
  background.memory.upgrade = { runningMs: 42_000, isBlocked: false };
}

export function upgraded(background: BackgroundInMemory): void {
  act(() => {
    background.memory.upgrade = null;
    background.broadcast('storage-changed');
  });
}
