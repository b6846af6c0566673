// A wording as it would be inserted: filled parts set off a little, gaps as chips.
import type { Segment } from '../../lib/knowledge/variables.ts';
import { useText } from '../shared/i18n.tsx';
import { SafeText } from '../shared/SafeText.tsx';
import styles from './WordingPreview.module.css';
import { variableName } from '../shared/variable-name.ts';

export function WordingPreview({ segments }: { segments: readonly Segment[] }) {
  const text = useText();
  return (
    <span className={styles.preview}>
      {segments.map((segment, index) => {
        if (segment.kind === 'text') return <span key={index}>{segment.text}</span>;
        if (segment.kind === 'filled') return <SafeText key={index} className={styles.filled} text={segment.text} />;
        return (
          <span key={index} className={styles.gap}>
            {variableName(segment.name, text)}
          </span>
        );
      })}
    </span>
  );
}
