// What to do next, said aloud as well: which thing to click, or why the last click was not taken.
import { Crosshair } from 'lucide-react';
import { keyOf, useText } from '../../shared/i18n.tsx';
import type { Text } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import styles from './Prompt.module.css';
import { isShownRead, lacking } from './field-state.ts';
import { targetName } from './target-name.ts';
import { isTwofold } from '../../../lib/knowledge/console-fields.ts';
import { isList } from './teach-fields.ts';
import type { Picking, TeachState } from './teach-state.ts';
import type { Teach } from './use-teach.ts';

function askFor(text: Text, { target, step }: Picking): string {
  if (target === 'messages') return text(step === 1 ? 'teach_now_buyers' : 'teach_now_ours');
  if (target === 'card') return text(step === 1 ? 'teach_now_card1' : 'teach_now_card2');
  return text('teach_now', targetName(text, target));
}

function stillTo(text: Text, { draft, reading, problems, gone }: TeachState): string {
  if (gone) return text('teach_gone');
  const [problem] = problems;
  if (problem) return text(keyOf('teach_problem', problem.kind));
  if (!draft) return text('shared_loading');
  if (lacking(draft, reading).length > 0) return text('teach_intro');
  if (!isShownRead(draft, reading)) return text('teach_introRepair');
  return text(isList(draft.kind) ? 'teach_enoughOrders' : 'teach_enough');
}

function Next({ teach }: { teach: Teach }) {
  const text = useText();
  const { state, dispatch } = teach;
  const next = state.draft ? lacking(state.draft, state.reading)[0] : undefined;
  if (state.picking)
    return (
      <p className={styles.keys}>
        {text('teach_keys')}
        <TextButton onClick={() => dispatch({ type: 'pick', target: null })}>{text('teach_stop')}</TextButton>
      </p>
    );
  if (next === undefined || state.gone) return null;
  return (
    <TextButton look="primary" onClick={() => dispatch({ type: 'pick', target: next })}>
      {text(isTwofold(next) ? 'teach_beginTwo' : 'teach_begin', targetName(text, next))}
    </TextButton>
  );
}

export function Prompt({ teach }: { teach: Teach }) {
  const text = useText();
  const { state } = teach;
  const { picking, refused } = state;
  const isBad = !picking && (state.gone || state.problems.length > 0);
  return (
    <div className={styles.prompt} data-picking={picking !== null} data-bad={isBad}>
      <div role="status" className={styles.words}>
        {refused && <p className={styles.refused}>{text(keyOf('teach_refused', refused))}</p>}
        <p>
          {picking && <Crosshair aria-hidden />}
          {picking ? askFor(text, picking) : stillTo(text, state)}
        </p>
      </div>
      <Next teach={teach} />
    </div>
  );
}
