// Nothing fits: says so, lets the agent note the gap, and keeps what came closest folded away.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../shared/i18n.tsx';
import type { MessageKey } from '../shared/i18n.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import { useTrusted } from '../shared/trust.ts';
import styles from './Abstained.module.css';
import type { GapState } from './use-desk-memory.ts';

interface AbstainedProps {
  readonly gap: GapState;
  /** Null where the message has no words to note. */
  readonly onNoteGap: (() => void) | null;
  readonly closestCount: number;
  /** One of them has its fields open, and so has to be seen. */
  readonly inUse: boolean;
  /** The closest replies as cards. */
  readonly children: ReactNode;
}

const TOLD: Readonly<Record<GapState, MessageKey>> = {
  none: 'sidebar_gapHint',
  saving: 'sidebar_gapHint',
  noted: 'sidebar_gapNoted',
  nothing: 'sidebar_gapNothing',
  failed: 'sidebar_gapFailed',
};

function GapNote({ gap, onNote }: { gap: GapState; onNote: () => void }) {
  const text = useText();
  const settled = gap === 'noted' || gap === 'nothing';
  return (
    <div className={styles.gap}>
      {!settled && (
        <TextButton look="outline" onClick={onNote}>
          {text(gap === 'failed' ? 'shared_retry' : 'sidebar_noteGap')}
        </TextButton>
      )}
      <span className={styles.told} data-state={gap} role="status">
        {text(TOLD[gap])}
      </span>
    </div>
  );
}

export function Abstained({ gap, onNoteGap, closestCount, inUse, children }: AbstainedProps) {
  const text = useText();
  const trusted = useTrusted();
  const closest = useId();
  const [unfolded, setUnfolded] = useState(false);
  const open = unfolded || inUse;
  return (
    <>
      <div className={styles.abstained}>
        <p className={styles.title} role="status">
          {text('sidebar_emptyAbstained')}
        </p>
        {onNoteGap && <GapNote gap={gap} onNote={onNoteGap} />}
      </div>
      {closestCount > 0 && (
        <>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            aria-controls={open ? closest : undefined}
            onClick={(event) => {
              if (trusted(event.nativeEvent)) setUnfolded(!open);
            }}
          >
            {open ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
            {text('sidebar_closest', closestCount)}
          </button>
          {open && <div id={closest}>{children}</div>}
        </>
      )}
    </>
  );
}
