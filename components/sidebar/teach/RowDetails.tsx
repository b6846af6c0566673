// Of a field that was just shown: by what it will be found again, with the other ways there
// are, and for a state the meaning of this console's own word.
import { ORDER_STATES } from '../../../lib/knowledge/terms.ts';
import type { Picked, PickTarget, PickedWay } from '../../../lib/console/pick/pick-messages.ts';
import { keyOf, useText } from '../../shared/i18n.tsx';
import { fieldState } from './field-state.ts';
import type { Draft } from './teach-draft.ts';
import styles from './TeachRow.module.css';
import type { Teach } from './use-teach.ts';

/** Below, a way hangs on a place or on a bare tag (lib/console/pick/propose-selector.ts). */
const DOUBTFUL = 15;

interface RowDetailsProps {
  readonly teach: Teach;
  readonly draft: Draft;
  readonly target: PickTarget;
}

function Ways({
  teach,
  target,
  ways,
  way,
}: Pick<RowDetailsProps, 'teach' | 'target'> & { ways: readonly PickedWay[]; way: number }) {
  const text = useText();
  const current = ways[way];
  if (!current) return null;
  return (
    <>
      <label className={styles.way}>
        <span>{text('teach_way')}</span>
        <select
          value={way}
          onChange={({ target: { value } }) => teach.dispatch({ type: 'way', target, way: Number(value) })}
        >
          {ways.map(({ kind, pick }, index) => (
            <option key={pick.select} value={index}>
              {text(keyOf('teach_way', kind))} {pick.select}
            </option>
          ))}
        </select>
      </label>
      {current.score < DOUBTFUL && <p className={styles.doubtful}>{text('teach_doubtful')}</p>}
    </>
  );
}

/** A state in words of the console's own. */
function Meaning({ teach, word }: { teach: Teach; word: string }) {
  const text = useText();
  return (
    <label className={styles.way}>
      <span>{text('teach_meaning', word)}</span>
      <select
        value=""
        onChange={({ target: { value } }) => {
          const state = ORDER_STATES.find((each) => each === value);
          if (state) teach.dispatch({ type: 'state', word, state });
        }}
      >
        <option value="">{text('teach_choose')}</option>
        {ORDER_STATES.map((state) => (
          <option key={state} value={state}>
            {text(keyOf('state', state))}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Asked for until it is given, also when another field was shown since: without it nothing can be saved. */
function lacksMeaning({ state }: Teach, draft: Draft, target: PickTarget): boolean {
  return target === 'orderState' && fieldState(draft, state.reading, target).state !== 'read';
}

function Field({
  teach,
  draft,
  target,
  picked,
  way,
}: RowDetailsProps & { picked: Picked & { kind: 'field' }; way: number }) {
  const text = useText();
  return (
    <>
      <Ways teach={teach} target={target} ways={picked.ways} way={way} />
      {picked.label !== null && <p className={styles.label}>{text('teach_byLabel', picked.label)}</p>}
      {lacksMeaning(teach, draft, target) && <Meaning teach={teach} word={picked.value.slice(0, 60)} />}
    </>
  );
}

/** Then it stays in view: the agent may find a better place later. */
function isDoubtful({ picked, way }: { readonly picked: Picked; readonly way: number }): boolean {
  return 'ways' in picked && (picked.ways[way]?.score ?? DOUBTFUL) < DOUBTFUL;
}

export function RowDetails({ teach, draft, target }: RowDetailsProps) {
  const text = useText();
  const chosen = draft.chosen[target];
  if (!chosen || (teach.state.latest !== target && !isDoubtful(chosen) && !lacksMeaning(teach, draft, target)))
    return null;
  const { picked, way } = chosen;
  return (
    <div className={styles.details}>
      {picked.kind === 'field' && <Field teach={teach} draft={draft} target={target} picked={picked} way={way} />}
      {picked.kind === 'composer' && <Ways teach={teach} target={target} ways={picked.ways} way={way} />}
      {picked.kind === 'messages' && picked.covered < picked.rows && (
        <p className={styles.label}>{text('teach_covered', picked.covered, picked.rows)}</p>
      )}
    </div>
  );
}
