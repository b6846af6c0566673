// What kind of page this is, and, for a console that nobody knew, what it is called.
import { PAGE_KINDS } from '../../../lib/knowledge/console-fields.ts';
import { useState } from 'react';
import { MARKETPLACES } from '../../../lib/knowledge/terms.ts';
import { keyOf, useText } from '../../shared/i18n.tsx';
import styles from './PageChoice.module.css';
import type { Draft } from './teach-draft.ts';
import type { Teach } from './use-teach.ts';

const TITLE_CHARS = 60;

function Called({ teach, draft }: { teach: Teach; draft: Draft }) {
  const text = useText();
  const [title, setTitle] = useState(draft.title);
  return (
    <>
      <label className={styles.field}>
        <span>{text('teach_name')}</span>
        <input
          value={title}
          maxLength={TITLE_CHARS}
          onChange={({ target }) => setTitle(target.value)}
          onBlur={() => teach.dispatch({ type: 'title', title })}
        />
      </label>
      <label className={styles.field}>
        <span>{text('field_marketplace')}</span>
        <select
          value={draft.marketplace}
          onChange={({ target }) => {
            const marketplace = MARKETPLACES.find((each) => each === target.value);
            if (marketplace) teach.dispatch({ type: 'marketplace', marketplace });
          }}
        >
          {MARKETPLACES.map((each) => (
            <option key={each} value={each}>
              {text(keyOf('marketplace', each))}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

export function PageChoice({ teach, draft }: { teach: Teach; draft: Draft }) {
  const text = useText();
  const isNew = !teach.state.known?.builtIn;
  return (
    <div className={styles.choice}>
      <label className={styles.field}>
        <span>{text('teach_kind')}</span>
        <select
          value={draft.kind}
          onChange={({ target }) => {
            const kind = PAGE_KINDS.find((each) => each === target.value);
            if (kind) teach.dispatch({ type: 'kind', kind });
          }}
        >
          {PAGE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {text(keyOf('teach_kind', kind))}
            </option>
          ))}
        </select>
      </label>
      {isNew && <Called teach={teach} draft={draft} />}
    </div>
  );
}
