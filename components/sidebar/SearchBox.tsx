// Search over every reply. Enter takes the first, arrow down goes to the cards, Esc returns to the suggestions.
import { Search, X } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useText } from '../shared/i18n.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import styles from './SearchBox.module.css';

interface SearchBoxProps {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
  readonly onDown: () => void;
}

export function SearchBox({ box, text: typed, onText, onEnter, onDown }: SearchBoxProps) {
  const text = useText();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      onText('');
      box.current?.blur();
    }
    if (event.key === 'Enter' && typed.trim() !== '') onEnter();
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onDown();
    }
  };
  return (
    <search className={styles.search}>
      <Search className={styles.icon} aria-hidden />
      <input
        ref={box}
        className={styles.box}
        type="text"
        role="searchbox"
        value={typed}
        maxLength={100}
        placeholder={text('sidebar_searchHint')}
        aria-label={text('sidebar_search')}
        aria-keyshortcuts="/ Alt+/"
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {typed === '' ? (
        <kbd className={styles.key}>/</kbd>
      ) : (
        <IconButton label={text('sidebar_clearSearch')} keys="Esc" onPress={() => onText('')}>
          <X aria-hidden />
        </IconButton>
      )}
    </search>
  );
}
