// After an update of the product, once: why nothing of the database is there yet, and that nothing is lost.
import { useEffect, useState } from 'react';
import { useText } from './i18n.tsx';
import styles from './UpgradeNote.module.css';
import type { UpgradeSeen } from './use-upgrade.ts';

const SECOND_MS = 1_000;

export function UpgradeNote({ upgrade }: { readonly upgrade: UpgradeSeen | null }) {
  return upgrade && <Note upgrade={upgrade} />;
}

function Note({ upgrade: { runningMs, isBlocked } }: { readonly upgrade: UpgradeSeen }) {
  const text = useText();
  return (
    <section className={styles.note} aria-label={text('storage_upgrading_title')}>
      <p role="status">{text(isBlocked ? 'storage_upgrading_blocked' : 'storage_upgrading')}</p>
      <div className={styles.under}>
        <progress aria-label={text('storage_upgrading_title')} />
        <Elapsed sinceMs={runningMs} />
      </div>
    </section>
  );
}

/** Counted here between two looks; not read out, or a screen reader would count along. */
function Elapsed({ sinceMs }: { readonly sinceMs: number }) {
  const [shown, setShown] = useState(sinceMs);
  const [seen, setSeen] = useState(sinceMs);
  if (seen !== sinceMs) {
    setSeen(sinceMs);
    setShown(sinceMs);
  }
  useEffect(() => {
    const timer = setInterval(() => setShown((before) => before + SECOND_MS), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.floor(shown / SECOND_MS);
  const clock = `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
  return <span aria-hidden>{clock}</span>;
}
