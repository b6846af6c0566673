// The page beside the panel could be taught: offered in the menu and where there is
// nothing else to offer, never pressed upon anybody.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../shared/i18n.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import type { PanelPlace, TeachResult } from './sidebar-props.ts';
import styles from './EmptyState.module.css';

interface Teaching {
  readonly menu: readonly { readonly label: string; readonly act: () => void }[];
  readonly offer: ReactNode;
}

export function useTeaching(panel: PanelPlace | undefined): Teaching {
  const text = useText();
  const [last, setLast] = useState<{ host: string; result: TeachResult } | null>(null);
  const teach = panel?.teach ?? null;
  if (!teach) return { menu: [], offer: null };
  const { host, start } = teach;
  const label = text('panel_teach', host);
  // Called in the click itself: the browser asks for the host only then.
  const act = () => void start().then((result) => setLast({ host, result }));
  const failed = last?.host === host && last.result !== 'started' ? last.result : null;
  const said = failed === 'refused' ? text('panel_teachRefused', host) : text('panel_teachFailed', host);
  return {
    menu: [{ label, act }],
    offer: (
      <>
        <p className={styles.hint} role={failed ? 'alert' : undefined}>
          {failed ? said : text('panel_teachHint', host)}
        </p>
        <TextButton look="outline" onClick={act}>
          {label}
        </TextButton>
      </>
    ),
  };
}
