import { useEffect, useRef, useState } from 'react';
import type { WorkbenchTools } from '../tools.ts';

export type Making =
  | { readonly name: 'ready'; readonly said: 'cancelled' | 'failed' | null }
  | { readonly name: 'writing'; readonly done: number; readonly total: number }
  | { readonly name: 'made'; readonly fileName: string; readonly cases: number };

/** Shown now and then: a state for each portion would be most of the work. */
const TOLD_MS = 100;

export function useMakeBackup({ backup, background, download, now }: WorkbenchTools) {
  const [making, setMaking] = useState<Making>({ name: 'ready', said: null });
  const work = useRef(new AbortController());
  useEffect(() => () => work.current.abort(), []);

  const make = async (passphrase: string): Promise<boolean> => {
    work.current = new AbortController();
    setMaking({ name: 'writing', done: 0, total: 0 });
    const made = await backup.make(passphrase, sparsely(setMaking), work.current.signal);
    if (!made.ok) {
      setMaking({ name: 'ready', said: made.reason });
      return false;
    }
    const fileName = `sellerside-${dayAndMinute(now())}.backup`;
    download(fileName, made.file);
    void background.ask('backup.made', { cases: made.cases });
    setMaking({ name: 'made', fileName, cases: made.cases });
    return true;
  };
  return { making, make, cancel: () => work.current.abort() };
}

function sparsely(set: (making: Making) => void): (done: number, total: number) => void {
  let toldAt = 0;
  return (done, total) => {
    if (performance.now() - toldAt < TOLD_MS) return;
    toldAt = performance.now();
    set({ name: 'writing', done, total });
  };
}

/** `20261123-0907`, of the local clock: sorts by name, and no system refuses it. */
function dayAndMinute(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${String(at.getFullYear())}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  return `${day}-${two(at.getHours())}${two(at.getMinutes())}`;
}
