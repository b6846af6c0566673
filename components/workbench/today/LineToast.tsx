import { useText } from '../../shared/i18n.tsx';
import type { Text } from '../../shared/i18n.tsx';
import { pressRefusalKey } from '../../shared/refusal-text.ts';
import { TextButton } from '../../shared/TextButton.tsx';
import { Toast } from '../../shared/Toast.tsx';
import { timeText } from '../register/case-words.ts';
import type { CaseWords } from '../register/case-words.ts';
import styles from './Today.module.css';
import type { LineActions, LineOutcome } from './use-line-actions.ts';

function said({ kind, row, to }: LineOutcome, text: Text, words: CaseWords): string {
  if (kind === 'snoozed') return text('follow_said_snoozed', row.caseNumber, timeText(to, words));
  if (kind === 'handed') return text('follow_said_handed', row.caseNumber, to);
  return text(kind === 'done' ? 'follow_said_done' : 'follow_said_undone', row.caseNumber);
}

/** What became of the last press, and how to take it back. */
export function LineToast({ actions, words }: { readonly actions: LineActions; readonly words: CaseWords }) {
  const text = useText();
  const { outcome, undo, dismiss } = actions;
  if (!outcome) return null;
  const { refusal } = outcome;
  const canUndo = refusal === null && outcome.kind !== 'undone';
  return (
    <div className={styles.toast}>
      <Toast
        tone={refusal === null ? 'good' : 'due'}
        onClose={dismiss}
        {...(canUndo && {
          actions: (
            <TextButton look="outline" onClick={() => undo(outcome)}>
              {text('follow_undo')}
            </TextButton>
          ),
        })}
      >
        {refusal === null ? said(outcome, text, words) : text(pressRefusalKey(refusal))}
      </Toast>
    </div>
  );
}
