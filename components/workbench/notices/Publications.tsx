import { useState } from 'react';
import type { News, NewsEntry } from '../../../lib/knowledge/news.ts';
import { formatAge } from '../../shared/format.ts';
import { keyOf, useLanguage, useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { routeHash } from '../route.ts';
import styles from './Notices.module.css';

interface PublicationsProps {
  readonly news: readonly News[];
  readonly now: Date;
}

/** What each publication added, changed and withdrew, newest first. */
export function Publications({ news, now }: PublicationsProps) {
  const text = useText();
  const language = useLanguage();
  return (
    <section className={styles.publications} aria-labelledby="publications">
      <h2 id="publications">{text('workbench_news')}</h2>
      {news.length === 0 && <p className={styles.none}>{text('workbench_news_none')}</p>}
      {news.map((publication) => (
        <article key={`${publication.version} ${publication.receivedAt}`} className={styles.publication}>
          <h3>
            <SafeText text={text('workbench_feed_version', publication.version, publication.title)} />
            <time className={styles.age} dateTime={publication.receivedAt}>
              {formatAge(publication.receivedAt, language, now)}
            </time>
          </h3>
          <Entries title={text('workbench_news_added', publication.added.length)} entries={publication.added} />
          <Entries title={text('workbench_news_changed', publication.changed.length)} entries={publication.changed} />
          <Entries
            title={text('workbench_news_removed', publication.removed.length)}
            entries={publication.removed}
            gone
          />
        </article>
      ))}
    </section>
  );
}

/** The first publication may add thousands; that many are opened on request. */
const SHOWN = 8;

function Entries({ title, entries, gone = false }: { title: string; entries: readonly NewsEntry[]; gone?: boolean }) {
  const text = useText();
  const [all, setAll] = useState(false);
  if (entries.length === 0) return null;
  const shown = all ? entries : entries.slice(0, SHOWN);
  return (
    <>
      <p className={styles.group}>{title}</p>
      <ul>
        {shown.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`} className={styles.entry}>
            <span className={styles.kind}>{text(keyOf('workbench_kind', entry.kind))}</span>
            {gone ? (
              <SafeText className={styles.gone} text={entry.title} />
            ) : (
              <a href={entryHash(entry)}>
                <SafeText text={entry.title} />
              </a>
            )}
          </li>
        ))}
      </ul>
      {shown.length < entries.length && (
        <TextButton onClick={() => setAll(true)}>{text('workbench_news_all', entries.length)}</TextButton>
      )}
    </>
  );
}

function entryHash({ kind, id }: NewsEntry): string {
  if (kind === 'console') return routeHash('consoles', id);
  return kind === 'notice' ? routeHash('notices', id) : routeHash('knowledge', `${kind}/${id}`);
}
