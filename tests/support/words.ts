// The words of the whole interface, for tests, demo and benchmarks: those run by Node
// itself cannot load `.tsx`, so this stays clear of the components.
import { createTextIn, MESSAGES } from '../../components/shared/messages.ts';
import type { MessageKey as SharedKey, Text as TextOf } from '../../components/shared/messages.ts';
import en from '../../components/workbench/messages/en.json' with { type: 'json' };
import zh from '../../components/workbench/messages/zh-CN.json' with { type: 'json' };

export type MessageKey = SharedKey | keyof typeof zh;
export type Text = TextOf<MessageKey>;

export const textIn = createTextIn<MessageKey>({
  'zh-CN': { ...MESSAGES['zh-CN'], ...zh },
  en: { ...MESSAGES.en, ...en },
});
