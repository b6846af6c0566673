// The language of the interface, for everything below the provider.
import { createContext, useContext, useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { I18nProvider as AriaI18nProvider } from 'react-aria-components';
import { textIn } from './messages.ts';
import type { Language, Text } from './messages.ts';

export { keyOf, resolveLanguage, textIn } from './messages.ts';
export type { Language, MessageKey, Text } from './messages.ts';

const LanguageContext = createContext<Language>('zh-CN');

export function I18nProvider({ language, children }: { language: Language; children: ReactNode }) {
  // Fonts and line breaking differ by language, and screen readers choose the voice by it.
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={language}>
      <AriaI18nProvider locale={language}>{children}</AriaI18nProvider>
    </LanguageContext>
  );
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useText(): Text {
  const language = useLanguage();
  return useMemo(() => textIn(language), [language]);
}
