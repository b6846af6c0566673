// Says plainly what could not be read; the details tell why.
import { CircleAlert } from 'lucide-react';
import type { MissingField } from '../../lib/console/reading.ts';
import { keyOf, useText } from '../shared/i18n.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import styles from './MissingLine.module.css';
import { useOpenTeach } from './teach/teach-context.ts';

export function MissingLine({ missing, onOpen }: { missing: readonly MissingField[]; onOpen: () => void }) {
  const text = useText();
  const openTeach = useOpenTeach();
  // An order number with candidates is asked for elsewhere; saying it twice helps nobody.
  const shown = missing.filter((entry) => !(entry.field === 'orderNumber' && (entry.candidates ?? []).length > 0));
  const [first] = shown;
  if (!first) return null;
  const names = shown.map((entry) => text(keyOf('field', entry.field)));
  return (
    <div className={styles.missing}>
      <button type="button" className={styles.line} onClick={onOpen} title={text('sidebar_howRead')}>
        <CircleAlert aria-hidden />
        <span>{text('sidebar_notRead', names.join(text('sidebar_listComma')))}</span>
      </button>
      {openTeach && (
        <TextButton
          title={text('teach_repairField', text(keyOf('field', first.field)))}
          onClick={() => openTeach(first.field)}
        >
          {text('teach_repair')}
        </TextButton>
      )}
    </div>
  );
}
