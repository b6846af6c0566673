// A text on the card: shown with contact data masked, edited as it is, and called saved only
// after the background has said so. What is typed stays on screen whatever becomes of it.
import { Pencil } from 'lucide-react';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { maskContacts } from '../../../lib/cases/customer/mask-contact.ts';
import { keyOf, useText } from '../i18n.tsx';
import type { Text } from '../i18n.tsx';
import { IconButton } from '../IconButton.tsx';
import { refusalKey } from '../refusal-text.ts';
import { SafeText } from '../SafeText.tsx';
import { TextButton } from '../TextButton.tsx';
import styles from './CustomerCard.module.css';
import type { Saved } from './use-customer.ts';

interface CustomerTextProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly save: (was: string, now: string) => Promise<Saved>;
  /** Half typed before the frame was taken away; empty: nothing. */
  readonly draft?: { readonly get: () => string; readonly put: (text: string) => void };
}

export function savedWords(saved: Saved | 'saving' | null, text: Text): string {
  if (saved === null) return '';
  if (saved === 'saving') return text('customer_saving');
  if (saved.state === 'failed') return text(refusalKey(saved.refusal));
  return text(keyOf('customer', saved.state));
}

export function savedTone(saved: Saved | 'saving' | null): string | undefined {
  if (saved === null || saved === 'saving') return styles.quiet;
  return saved.state === 'saved' || saved.state === 'joined' ? styles.good : styles.bad;
}

interface Typed {
  /** What stood there when the agent began, or was last shown of it. */
  readonly was: string;
  readonly now: string;
}

function useTyping({ value, save, draft }: Pick<CustomerTextProps, 'value' | 'save' | 'draft'>) {
  const kept = draft?.get() ?? '';
  const [typed, setTyped] = useState<Typed | null>(kept === '' ? null : { was: value, now: kept });
  const [saved, setSaved] = useState<Saved | 'saving' | null>(null);
  const differs = saved !== null && saved !== 'saving' && saved.state === 'conflict';
  const end = () => {
    setTyped(null);
    draft?.put('');
  };
  const commit = async () => {
    if (!typed || saved === 'saving') return;
    setSaved('saving');
    // Said once: whoever saves again has seen what stands there now.
    const outcome = await save(differs ? value : typed.was, typed.now.trim());
    setSaved(outcome);
    if (outcome.state === 'saved' || outcome.state === 'joined') end();
  };
  return {
    typed,
    saved,
    differs,
    commit: () => void commit(),
    begin: () => {
      setSaved(null);
      setTyped({ was: value, now: value });
    },
    edit: (now: string) => {
      setTyped((before) => ({ was: before?.was ?? value, now }));
      draft?.put(now);
    },
    leave: () => {
      setSaved(null);
      end();
    },
  };
}

export function CustomerText({ label, value, maxLength, save, draft }: CustomerTextProps) {
  const text = useText();
  const id = useId();
  const { typed, saved, differs, ...act } = useTyping({ value, save, ...(draft && { draft }) });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) act.commit();
    if (event.key !== 'Escape') return;
    // The card would close on it; taking back the typing comes first.
    event.stopPropagation();
    act.leave();
  };
  return (
    <div className={styles.text}>
      {typed === null ? (
        <Shown label={label} value={value} onEdit={act.begin} />
      ) : (
        <>
          <label className={styles.label} htmlFor={id}>
            {label}
          </label>
          <textarea
            id={id}
            className={styles.box}
            rows={3}
            autoFocus
            maxLength={maxLength}
            value={typed.now}
            onChange={(event) => act.edit(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <ContactNote text={typed.now} />
          {differs && <p className={styles.quiet}>{text('customer_conflict_now', maskContacts(value).text || '—')}</p>}
          <span className={styles.actions}>
            <TextButton look="primary" disabled={saved === 'saving'} onClick={act.commit}>
              {text('shared_save')}
            </TextButton>
            <TextButton onClick={act.leave}>{text('shared_cancel')}</TextButton>
          </span>
        </>
      )}
      <span role="status" className={savedTone(saved)}>
        {savedWords(saved, text)}
      </span>
    </div>
  );
}

interface ShownProps {
  readonly label: string;
  readonly value: string;
  readonly onEdit: () => void;
}

function Shown({ label, value, onEdit }: ShownProps) {
  const text = useText();
  return (
    <div className={styles.shown}>
      <p>
        <span className={styles.label}>{label}</span>
        {value === '' ? <span className={styles.quiet}>—</span> : <SafeText text={maskContacts(value).text} />}
      </p>
      <IconButton label={text('customer_edit', label)} onPress={onEdit}>
        <Pencil aria-hidden />
      </IconButton>
    </div>
  );
}

/** Contact data belongs to the order, not onto a card that is handed on. */
function ContactNote({ text: typed }: { readonly text: string }) {
  const text = useText();
  const { found } = maskContacts(typed);
  if (found.length === 0) return null;
  const kinds = found.map((kind) => text(keyOf('contact', kind))).join(text('sidebar_listComma'));
  return (
    <p role="status" className={styles.soon}>
      {text('customer_contact_note', kinds)}
    </p>
  );
}
