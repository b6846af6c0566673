// The form's life: typed, checked, permission asked, sent, acknowledged.
import { useState } from 'react';
import type { Settings } from '../../../lib/knowledge/settings.ts';
import type { MessageKey } from '../../shared/i18n.tsx';
import { refusalKey } from '../../shared/refusal-text.ts';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import { checkDraft, draftOf } from './settings-draft.ts';
import type { Faults, SettingsDraft } from './settings-draft.ts';

export type FormState =
  { readonly kind: 'rest' | 'saving' | 'saved' } | { readonly kind: 'failed'; readonly sentence: MessageKey };

export interface SettingsFormLife {
  readonly draft: SettingsDraft;
  readonly faults: Faults;
  readonly state: FormState;
  readonly changed: boolean;
  readonly set: (part: Partial<SettingsDraft>) => void;
  /** Has to be called inside the click: the browser asks for the feed's host only then. */
  readonly submit: () => Promise<void>;
  readonly revert: () => void;
}

export function useSettingsForm(
  stored: Settings,
  { settings, feed }: Pick<Desk, 'settings' | 'feed'>,
  { background, requestFeedAccess }: Pick<WorkbenchTools, 'background' | 'requestFeedAccess'>,
): SettingsFormLife {
  const [draft, setDraft] = useState(() => draftOf(stored));
  const [seen, setSeen] = useState(stored);
  const [faults, setFaults] = useState<Faults>({});
  const [state, setState] = useState<FormState>({ kind: 'rest' });
  const changed = !same(draft, draftOf(stored));

  // Saved here or in another window: a form nobody is typing in follows.
  if (stored !== seen) {
    setSeen(stored);
    if (same(draft, draftOf(seen))) setDraft(draftOf(stored));
  }

  const submit = async () => {
    const checked = checkDraft(draft);
    setFaults(checked.ok ? {} : checked.faults);
    if (!checked.ok) return setState({ kind: 'failed', sentence: 'workbench_settings_check' });
    setState({ kind: 'saving' });
    const { feedUrl } = checked.settings;
    if (feedUrl !== '' && feedUrl !== stored.feedUrl && !(await requestFeedAccess(feedUrl))) {
      setFaults({ feedUrl: 'workbench_feed_url_no_access' });
      return setState({ kind: 'failed', sentence: 'workbench_settings_check' });
    }
    const answer = await background.ask('settings.save', checked.settings);
    if (!answer.ok) return setState({ kind: 'failed', sentence: refusalKey(answer.refusal) });
    setDraft(draftOf(answer.value));
    settings.put(answer.value);
    feed.again();
    setState({ kind: 'saved' });
  };

  return {
    draft,
    faults,
    state,
    changed,
    set: (part) => {
      setDraft({ ...draft, ...part });
      setState({ kind: 'rest' });
    },
    submit,
    revert: () => {
      setDraft(draftOf(stored));
      setFaults({});
      setState({ kind: 'rest' });
    },
  };
}

function same(a: SettingsDraft, b: SettingsDraft): boolean {
  return (Object.keys(a) as (keyof SettingsDraft)[]).every((key) => a[key] === b[key]);
}
