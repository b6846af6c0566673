// Copying, and a word that it happened.
import { useCallback, useEffect, useState } from 'react';

const SHOWN_MS = 2_000;

export function useCopied(copy: (text: string) => Promise<boolean>) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state !== 'copied') return undefined;
    const timer = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const start = useCallback(
    (text: string) => void copy(text).then((done) => setState(done ? 'copied' : 'failed')),
    [copy],
  );
  return { state, copy: start };
}
