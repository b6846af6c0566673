// Text that somebody else wrote: always text nodes, isolated in its direction,
// hidden characters shown as small marks.
import { useMemo } from 'react';
import { useText } from './i18n.tsx';
import styles from './SafeText.module.css';
import { splitMarks } from './split-marks.ts';

export function SafeText({ text, className }: { text: string; className?: string | undefined }) {
  const say = useText();
  const parts = useMemo(() => splitMarks(text), [text]);
  return (
    <bdi className={className} dir="auto">
      {parts.map((part, index) =>
        part.kind === 'text' ? (
          part.text
        ) : (
          <span key={index} className={styles.mark} title={say('shared_hiddenMark', part.code)}>
            {part.code}
          </span>
        ),
      )}
    </bdi>
  );
}
