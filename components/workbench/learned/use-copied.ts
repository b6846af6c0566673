import { useState } from 'react';
import { useText } from '../../shared/i18n.tsx';
import type { WorkbenchTools } from '../tools.ts';

/** Copies, and keeps the sentence about how that ended until something else is done. */
export function useCopied({ copy }: Pick<WorkbenchTools, 'copy'>) {
  const text = useText();
  const [result, setResult] = useState<{ words: string; failed: boolean } | null>(null);
  return {
    result,
    forget: () => setResult(null),
    copy: async (content: string, count: number) => {
      const copied = await copy(content);
      setResult({
        words: copied ? text('workbench_learned_copied', count) : text('workbench_learned_not_copied'),
        failed: !copied,
      });
    },
  };
}
