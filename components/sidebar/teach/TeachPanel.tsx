// Teach this page: what is read of it now, and for each field "show me". Lies over the sidebar.
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { keyOf, useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { AddressChoice } from './AddressChoice.tsx';
import { lacking } from './field-state.ts';
import { PageChoice } from './PageChoice.tsx';
import { Prompt } from './Prompt.tsx';
import { isReady } from './readiness.ts';
import { Readings } from './Readings.tsx';
import { targetName } from './target-name.ts';
import { isTaught } from './teach-draft.ts';
import type { Draft } from './teach-draft.ts';
import { FIELDS_OF } from './teach-fields.ts';
import { TeachRow } from './TeachRow.tsx';
import styles from './TeachPanel.module.css';
import { useTeach } from './use-teach.ts';
import type { Teach, TeachSources } from './use-teach.ts';

const TO_PAGE: ReadonlySet<string> = new Set(['Escape', 'Enter', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** While something is being picked these keys are for the page, though the focus is here. */
function usePickKeys({ state, key }: Teach, onEscape: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || !TO_PAGE.has(event.key)) return;
    if (!state.picking) {
      if (event.key === 'Escape') onEscape();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    key(event.key);
  });
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener('keydown', (event) => onKey(event), { signal: controller.signal, capture: true });
    return () => controller.abort();
  }, []);
}

function Fields({ teach, draft }: { teach: Teach; draft: Draft }) {
  const text = useText();
  const { needed, wished, rest } = FIELDS_OF[draft.kind];
  const wanted = teach.state.picking?.target;
  const [more, setMore] = useState(rest.some((target) => isTaught(draft, target) || target === wanted));
  const shown = [...needed, ...wished, ...(more ? rest : [])];
  return (
    <>
      <ul className={styles.fields} aria-label={text('teach_fields')}>
        {shown.map((target) => (
          <TeachRow key={target} teach={teach} draft={draft} target={target} needed={needed.includes(target)} />
        ))}
      </ul>
      {!more && <TextButton onClick={() => setMore(true)}>{text('teach_more')}</TextButton>}
    </>
  );
}

function Footer({ teach, draft }: { teach: Teach; draft: Draft | null }) {
  const text = useText();
  const { state, saving } = teach;
  const missing = draft ? lacking(draft, state.reading) : [];
  const names = missing.map((target) => targetName(text, target)).join(text('sidebar_listComma'));
  const said = saving === 'denied' || saving === 'failed' ? text(keyOf('teach', saving)) : null;
  return (
    <footer className={styles.footer}>
      {said && (
        <p className={styles.failed} role="alert">
          {said}
        </p>
      )}
      {names !== '' && <p className={styles.lacking}>{text('teach_lacking', names)}</p>}
      <div className={styles.actions}>
        <TextButton look="primary" disabled={saving === 'saving' || !isReady(state)} onClick={teach.save}>
          {text(saving === 'saving' ? 'teach_saving' : 'shared_save')}
        </TextButton>
        <TextButton onClick={teach.cancel}>{text('shared_cancel')}</TextButton>
      </div>
    </footer>
  );
}

export function TeachPanel(sources: TeachSources) {
  const text = useText();
  const teach = useTeach(sources);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { state } = teach;
  usePickKeys(teach, teach.cancel);
  useEffect(() => heading.current?.focus(), []);
  const { draft, place } = state;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <header className={styles.header}>
        <h1 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {text('teach_title')}
        </h1>
        {place && <span className={styles.host}>{place.host}</span>}
      </header>
      <Prompt teach={teach} />
      <div className={styles.body}>
        {draft && <PageChoice teach={teach} draft={draft} />}
        {draft && <Fields teach={teach} draft={draft} />}
        <AddressChoice teach={teach} />
        <Readings readings={state.readings} />
      </div>
      <Footer teach={teach} draft={draft} />
    </section>
  );
}
