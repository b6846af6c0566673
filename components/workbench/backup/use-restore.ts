// A file is chosen, opened, looked at, brought back. Nothing is written before a person saw what would be.
import { useEffect, useRef, useState } from 'react';
import type { WorkbenchTools } from '../tools.ts';
import type { OpenProblem, ReadableBackup } from './backup-tools.ts';
import { restoreFile } from './run-restore.ts';
import type { RestoreOutcome } from './run-restore.ts';

export type Restoring =
  | { readonly name: 'choose' }
  | { readonly name: 'chosen'; readonly file: File; readonly problem: OpenProblem | null }
  | { readonly name: 'opening'; readonly file: File; readonly done: number; readonly total: number }
  | { readonly name: 'preview'; readonly file: File; readonly backup: ReadableBackup }
  | { readonly name: 'restoring'; readonly done: number; readonly total: number }
  | { readonly name: 'done'; readonly outcome: RestoreOutcome };

const TOLD_MS = 100;

export function useRestore({ backup, background }: WorkbenchTools) {
  const [restoring, setRestoring] = useState<Restoring>({ name: 'choose' });
  const work = useRef(new AbortController());
  // Leaving the page ends it after its current portion.
  useEffect(() => () => work.current.abort(), []);
  const begin = () => {
    work.current = new AbortController();
    let toldAt = 0;
    const told = (state: Restoring) => {
      if (performance.now() - toldAt < TOLD_MS) return;
      toldAt = performance.now();
      setRestoring(state);
    };
    return { signal: work.current.signal, told };
  };

  const open = async (file: File, passphrase: string) => {
    const { signal, told } = begin();
    setRestoring({ name: 'opening', file, done: 0, total: 0 });
    const opened = await backup.open(
      file,
      passphrase,
      (done, total) => told({ name: 'opening', file, done, total }),
      signal,
    );
    if (opened.ok) setRestoring({ name: 'preview', file, backup: opened.backup });
    else setRestoring({ name: 'chosen', file, problem: opened.problem === 'cancelled' ? null : opened.problem });
  };
  const start = async (readable: ReadableBackup) => {
    const { signal, told } = begin();
    setRestoring({ name: 'restoring', done: 0, total: readable.preview.portions });
    const onProgress = (done: number, total: number) => told({ name: 'restoring', done, total });
    setRestoring({ name: 'done', outcome: await restoreFile(readable, background, onProgress, signal) });
  };
  return {
    restoring,
    choose: (file: File) => setRestoring({ name: 'chosen', file, problem: null }),
    open: (file: File, passphrase: string) => void open(file, passphrase),
    start: (readable: ReadableBackup) => void start(readable),
    cancel: () => work.current.abort(),
    again: () => setRestoring({ name: 'choose' }),
  };
}
