// The interface's words. One set of files serves the manifest (`__MSG_…__`) and
// the interface, because the browser's own i18n cannot be switched in the settings.
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };

export type Language = 'zh-CN' | 'en';
export type MessageKey = keyof typeof zh;
export type Text = (key: MessageKey, ...values: readonly (string | number)[]) => string;

/** Typed so that a key missing from either file is a type error. */
const messages: Record<Language, Record<MessageKey, { readonly message: string }>> = { 'zh-CN': zh, en };

/** `$1`…`$9` are replaced once; a value that looks like a placeholder stays text. */
export function textIn(language: Language): Text {
  return (key, ...values) =>
    messages[language][key].message.replace(/\$([1-9])/g, (whole, digit: string) =>
      String(values[Number(digit) - 1] ?? whole),
    );
}

/** What the setting `auto` means on this machine: Chinese for Chinese browsers, else English. */
export function resolveLanguage(setting: 'auto' | Language, browserLanguage: string): Language {
  if (setting !== 'auto') return setting;
  return /^zh\b/i.test(browserLanguage) ? 'zh-CN' : 'en';
}

type Underscored<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : S;

/** The key of an id's message: `keyOf('state', 'awaiting-payment')` is `state_awaiting_payment`. */
export function keyOf<P extends string, I extends string>(prefix: P, id: I) {
  // Message names may not contain hyphens; the type above does the same replacement.
  return `${prefix}_${id.replaceAll('-', '_')}` as `${P}_${Underscored<I>}`;
}
