// What was not read, in the details: why, since when, and for each field the way to show it.
import { Crosshair } from 'lucide-react';
import type { MissingField } from '../../lib/console/reading.ts';
import { formatAge } from '../shared/format.ts';
import { keyOf, useLanguage, useText } from '../shared/i18n.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import type { Missed } from './missed-fields.ts';
import styles from './ReadingDetails.module.css';
import { useOpenTeach } from './teach/teach-context.ts';

const MINUTE_MS = 60_000;

function Told({ entry, sinceMs, now }: { entry: MissingField; sinceMs: number | undefined; now: Date }) {
  const text = useText();
  const language = useLanguage();
  const openTeach = useOpenTeach();
  const name = text(keyOf('field', entry.field));
  // Only just noticed: there is no age to tell yet.
  const isAged = sinceMs !== undefined && now.getTime() - sinceMs >= MINUTE_MS;
  const since = isAged ? formatAge(new Date(sinceMs).toISOString(), language, now) : null;
  return (
    <div className={styles.row}>
      <dt className={styles.field}>{name}</dt>
      <dd className={styles.missing}>
        <span>
          {text(keyOf('missing', entry.reason))}
          {since !== null && <span className={styles.lost}>{text('sidebar_lostSince', since)}</span>}
        </span>
        {openTeach && <TextButton onClick={() => openTeach(entry.field)}>{text('teach_repairField', name)}</TextButton>}
      </dd>
    </div>
  );
}

/** Nothing is wrong there; whoever knows where they stand can show it all the same. */
function Unheard({ missing }: { missing: readonly MissingField[] }) {
  const text = useText();
  const openTeach = useOpenTeach();
  if (missing.length === 0) return null;
  const named = missing.map((entry) => ({ field: entry.field, name: text(keyOf('field', entry.field)) }));
  return (
    <div className={styles.row}>
      <dt className={styles.field}>{text('sidebar_neverRead')}</dt>
      <dd className={styles.unheard}>
        {openTeach
          ? named.map(({ field, name }) => (
              <TextButton
                key={field}
                look="outline"
                title={text('teach_repairField', name)}
                onClick={() => openTeach(field)}
              >
                <Crosshair aria-hidden />
                {name}
              </TextButton>
            ))
          : named.map(({ name }) => name).join(text('sidebar_listComma'))}
      </dd>
    </div>
  );
}

export function MissingRows({ missed, now }: { missed: Missed; now: Date }) {
  return (
    <>
      {missed.told.map((entry) => (
        <Told key={entry.field} entry={entry} sinceMs={missed.lost.get(entry.field)} now={now} />
      ))}
      <Unheard missing={missed.unheard} />
    </>
  );
}
