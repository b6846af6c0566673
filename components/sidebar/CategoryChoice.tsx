// The category by which the procedure was chosen. The recognised one is a guess;
// every other is one click away.
import { useState } from 'react';
import type { ListEntry } from '../../lib/knowledge/schema.ts';
import { useLanguage, useText } from '../shared/i18n.tsx';
import { SafeText } from '../shared/SafeText.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import styles from './CategoryChoice.module.css';

interface CategoryChoiceProps {
  readonly categories: readonly ListEntry[];
  readonly current: string | null;
  readonly words: readonly string[];
  readonly onChoose: (category: string) => void;
}

export function CategoryChoice({ categories, current, words, onChoose }: CategoryChoiceProps) {
  const text = useText();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const chosen = categories.find((entry) => entry.id === current);
  if (chosen && !all) {
    return (
      <div className={styles.row}>
        <button
          type="button"
          className={styles.current}
          aria-expanded={false}
          onClick={() => setAll(true)}
          aria-label={text('sidebar_changeCategory', chosen.title[language])}
        >
          {chosen.title[language]}
        </button>
        {words.length > 0 && <SafeText className={styles.words} text={words.slice(0, 3).join(' · ')} />}
      </div>
    );
  }
  return (
    <div className={styles.all} role="group" aria-label={text('sidebar_chooseCategory')}>
      {!chosen && <p className={styles.hint}>{text('sidebar_chooseCategory')}</p>}
      {categories.map((entry) => (
        <TextButton
          key={entry.id}
          look="outline"
          pressed={entry.id === current}
          onClick={() => {
            setAll(false);
            onChoose(entry.id);
          }}
        >
          {entry.title[language]}
        </TextButton>
      ))}
    </div>
  );
}
