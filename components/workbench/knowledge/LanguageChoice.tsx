import { useLanguage, useText } from '../../shared/i18n.tsx';
import { Choice } from '../Choice.tsx';
import { languageName } from './condition-words.ts';
import { languagesOf } from './reply-search.ts';

interface LanguageChoiceProps {
  readonly entries: readonly { readonly lang: string }[];
  readonly value: string;
  readonly onChange: (language: string) => void;
}

/** Left out while the base speaks one language. */
export function LanguageChoice({ entries, value, onChange }: LanguageChoiceProps) {
  const text = useText();
  const language = useLanguage();
  const languages = languagesOf(entries);
  if (languages.length < 2) return null;
  return (
    <Choice
      label={text('workbench_reply_language')}
      value={value}
      options={languages.map((lang) => [lang, languageName(lang, language)])}
      onChange={onChange}
    />
  );
}
