// Says plainly what could not be read; the details tell why. Each field is one click from being shown.
import { CircleAlert, Crosshair } from 'lucide-react';
import type { MissingField } from '../../lib/console/reading.ts';
import { keyOf, useText } from '../shared/i18n.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import styles from './MissingLine.module.css';
import { useOpenTeach } from './teach/teach-context.ts';

/** As many as stand in one line of a narrow sidebar; the details have all. */
const SHOWN = 2;

/** An order number with candidates is asked for elsewhere; saying it twice helps nobody. */
const isAskedFor = ({ field, candidates = [] }: MissingField) => field === 'orderNumber' && candidates.length > 0;

interface MissingLineProps {
  readonly missing: readonly MissingField[];
  readonly onOpen: () => void;
}

/** One by its verb, several by their names. */
function Repair({ shown, onOpen }: { shown: readonly MissingField[]; onOpen: () => void }) {
  const text = useText();
  const openTeach = useOpenTeach();
  const [first, second] = shown;
  if (!openTeach || !first) return null;
  const name = ({ field }: MissingField) => text(keyOf('field', field));
  if (!second)
    return (
      <TextButton title={text('teach_repairField', name(first))} onClick={() => openTeach(first.field)}>
        {text('teach_repair')}
      </TextButton>
    );
  const more = shown.length - SHOWN;
  return (
    <>
      {shown.slice(0, SHOWN).map((entry) => (
        <TextButton
          key={entry.field}
          look="outline"
          title={text('teach_repairField', name(entry))}
          onClick={() => openTeach(entry.field)}
        >
          <Crosshair aria-hidden />
          {name(entry)}
        </TextButton>
      ))}
      {more > 0 && (
        <TextButton title={text('sidebar_howRead')} onClick={onOpen}>
          {text('sidebar_notReadMore', more)}
        </TextButton>
      )}
    </>
  );
}

export function MissingLine({ missing, onOpen }: MissingLineProps) {
  const text = useText();
  const canTeach = useOpenTeach() !== null;
  const shown = missing.filter((entry) => !isAskedFor(entry));
  if (shown.length === 0) return null;
  const names = shown.map((entry) => text(keyOf('field', entry.field))).join(text('sidebar_listComma'));
  const all = text('sidebar_notRead', names);
  const isNamedBeside = canTeach && shown.length > 1;
  return (
    <div className={styles.missing}>
      <button type="button" className={styles.line} onClick={onOpen} aria-label={all} title={text('sidebar_howRead')}>
        <CircleAlert aria-hidden />
        <span>{isNamedBeside ? text('sidebar_notRead', '') : all}</span>
      </button>
      <Repair shown={shown} onOpen={onOpen} />
    </div>
  );
}
