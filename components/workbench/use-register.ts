// The register in the workbench's memory, filled while one already reads in it.
import { useEffect, useRef, useState } from 'react';
import type { Case } from '../../lib/cases/case.ts';
import { createRegister } from '../../lib/cases/register.ts';
import type { CaseRegister } from '../../lib/cases/register.ts';
import { painted } from '../shared/painted.ts';
import type { WorkbenchData } from './tools.ts';

export interface RegisterInHand {
  readonly register: CaseRegister;
  /** A new one with every change of what it holds; while filling only now and then. */
  readonly version: number;
  readonly state: 'reading' | 'complete' | 'failed';
  readonly inHand: number;
  /** How many there are in the log; null while nobody knows. */
  readonly total: number | null;
  /** Every row, as soon as every row is there. */
  readonly all: readonly Case[] | undefined;
}

/** Between two looks at a register that is being filled. */
const LOOK_MS = 250;
/** Changed at once: more than a person changes. */
const WAVE = 50;

export function useRegister({ followCases, first = [] }: WorkbenchData): RegisterInHand {
  const [hand, setHand] = useState<RegisterInHand>(() => nothingYet(begun(first)));
  /** Until somebody fills it. */
  const fresh = useRef<CaseRegister | null>(hand.register);
  useEffect(() => {
    const following = new AbortController();
    const register = fresh.current ?? createRegister();
    fresh.current = null;
    let lookedAt = 0;
    let later: ReturnType<typeof setTimeout> | undefined;
    const look = (part: Partial<RegisterInHand> = {}) => {
      lookedAt = performance.now();
      setHand((before) => {
        // Of an earlier effect, which told of the same log.
        const known = before.register === register ? before : nothingYet(register);
        const next = { ...known, ...part, version: known.version + 1, inHand: register.rows().length };
        return { ...next, all: next.state === 'complete' ? [...register.rows()] : undefined };
      });
    };
    followCases(
      {
        portion: (rows) => {
          const isFirst = register.rows().length === 0;
          register.add(rows);
          if (isFirst || performance.now() - lookedAt > LOOK_MS) look();
          // Reading would leave no time to paint.
          return painted();
        },
        counted: (total) => look({ total }),
        complete: () => look({ state: 'complete' }),
        changed: (rows) => {
          register.put(rows);
          if (rows.length === 0) return;
          clearTimeout(later);
          // Many come as a wave, of which each would draw everything anew.
          if (rows.length < WAVE || performance.now() - lookedAt > LOOK_MS) look();
          else later = setTimeout(look, LOOK_MS);
        },
        gone: (caseIds) => {
          register.remove(caseIds);
          look();
        },
        failed: () => look({ state: 'failed' }),
      },
      following.signal,
    );
    return () => {
      clearTimeout(later);
      following.abort();
    };
  }, [followCases]);
  return hand;
}

function begun(first: readonly Case[]): CaseRegister {
  const register = createRegister();
  register.add(first);
  return register;
}

function nothingYet(register: CaseRegister): RegisterInHand {
  const inHand = register.rows().length;
  return { register, version: 0, state: 'reading', inHand, total: null, all: undefined };
}
