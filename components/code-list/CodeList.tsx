// The list beside the caret. The focus stays in the console's box, so this is a picture
// of the choice; keys come from there. A click takes an entry.
import { useTheme } from '../shared/theme.ts';
import { I18nProvider, useText } from '../shared/i18n.tsx';
import type { CodeListView, CodeRow } from '../../lib/channel/code-list.ts';
import { SafeText } from '../shared/SafeText.tsx';
import '../shared/tokens.css';
import styles from './CodeList.module.css';

interface CodeListProps {
  readonly view: CodeListView;
  readonly onPick: (position: number) => void;
}

export function CodeList({ view, onPick }: CodeListProps) {
  useTheme(view.theme);
  return (
    <I18nProvider language={view.language}>
      <Rows view={view} onPick={onPick} />
    </I18nProvider>
  );
}

function Rows({ view: { rows, selected }, onPick }: CodeListProps) {
  const text = useText();
  return (
    // Pressing would take the focus, and with it the caret, out of the reply box.
    <div
      className={styles.frame}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <ul className={styles.list} role="listbox" aria-label={text('codes_label')} title={text('codes_keys')}>
        {rows.map((row, position) => (
          <Row key={row.replyId} row={row} isSelected={position === selected} onTake={() => onPick(position)} />
        ))}
      </ul>
    </div>
  );
}

function Row({ row, isSelected, onTake }: { row: CodeRow; isSelected: boolean; onTake: () => void }) {
  return (
    <li
      className={styles.row}
      role="option"
      aria-selected={isSelected}
      onClick={({ nativeEvent }) => nativeEvent.isTrusted && onTake()}
    >
      <span className={styles.head}>
        <span className={styles.title}>{row.title}</span>
        {isSelected ? <kbd className={styles.key}>Tab</kbd> : null}
        {row.code !== '' && <span className={styles.code}>{row.code}</span>}
      </span>
      <span className={styles.preview} lang={row.lang}>
        <SafeText text={row.preview} />
      </span>
    </li>
  );
}
