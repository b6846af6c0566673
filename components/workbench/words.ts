// The workbench's words: those it shares with the sidebar and its own.
import { useMemo } from 'react';
import { useLanguage } from '../shared/i18n.tsx';
import { createTextIn, MESSAGES } from '../shared/messages.ts';
import type { MessageKey as SharedKey, Text as TextOf } from '../shared/messages.ts';
import en from './messages/en.json' with { type: 'json' };
import zh from './messages/zh-CN.json' with { type: 'json' };

export type MessageKey = SharedKey | keyof typeof zh;
export type Text = TextOf<MessageKey>;

export const textIn = createTextIn<MessageKey>({
  'zh-CN': { ...MESSAGES['zh-CN'], ...zh },
  en: { ...MESSAGES.en, ...en },
});

export function useText(): Text {
  const language = useLanguage();
  return useMemo(() => textIn(language), [language]);
}
