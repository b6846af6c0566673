// Holds the sidebar, and lays the panel that teaches over it while that is open: what was
// half typed below is there again afterwards.
import type { PageKind } from '../../../lib/knowledge/console-fields.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { BackgroundLink, PageLink } from '../../../lib/channel/links.ts';
import type { PickTarget } from '../../../lib/console/pick/pick-messages.ts';
import type { SidebarLayout } from '../../../lib/console/reading.ts';
import { useText } from '../../shared/i18n.tsx';
import { Toast } from '../../shared/Toast.tsx';
import { TeachContext } from './teach-context.ts';
import type { OpenTeach } from './teach-context.ts';
import styles from './TeachGate.module.css';
import { TeachPanel } from './TeachPanel.tsx';

interface TeachGateProps {
  readonly page: PageLink;
  readonly background: BackgroundLink;
  readonly now: () => Date;
  readonly author: string;
  readonly allowHost: (host: string) => Promise<boolean>;
  /** The frame stands in the page; a side panel asks for the page's own sidebar instead. */
  readonly here: boolean;
  readonly children: ReactNode;
}

const SAVED_MS = 4_000;

/** A tab that the background was asked to teach begins at once; told once, and again by a broadcast. */
function useWanted(background: BackgroundLink, here: boolean, open: OpenTeach): void {
  useEffect(() => {
    if (!here) return undefined;
    const look = () =>
      void background.ask('console.teaching', {}).then((answer) => {
        if (answer.ok && answer.value.wanted) open(answer.value.wanted.field);
      });
    look();
    return background.onBroadcast((broadcast) => {
      if (broadcast === 'teaching-wanted') look();
    });
  }, [background, here, open]);
}

/** The newest of what the page says, for when the panel opens. */
function usePageNow(page: PageLink) {
  const kind = useRef<PageKind>('chat');
  const layout = useRef<SidebarLayout | null>(null);
  useEffect(() => page.onReading((reading) => void (kind.current = reading.pageKind)), [page]);
  useEffect(() => page.onLayout((stands) => void (layout.current = stands)), [page]);
  return useMemo(
    () => ({
      kind: () => kind.current,
      expand: () => {
        if (layout.current?.collapsed) page.setLayout({ ...layout.current, collapsed: false });
      },
    }),
    [page],
  );
}

export function TeachGate({ page, background, now, author, allowHost, here, children }: TeachGateProps) {
  const text = useText();
  const pageNow = usePageNow(page);
  const opener = useRef<Element | null>(null);
  const [opened, setOpened] = useState<{ field: PickTarget | null; kind: PageKind } | null>(null);
  const [saved, setSaved] = useState(false);
  const open = useCallback<OpenTeach>(
    (field) => {
      opener.current = document.activeElement;
      pageNow.expand();
      setSaved(false);
      setOpened((before) => before ?? { field, kind: pageNow.kind() });
    },
    [pageNow],
  );
  useWanted(background, here, open);
  useEffect(() => {
    if (!saved) return undefined;
    const timer = setTimeout(() => setSaved(false), SAVED_MS);
    return () => clearTimeout(timer);
  }, [saved]);
  const onEnd = (how: 'saved' | 'cancelled') => {
    setOpened(null);
    setSaved(how === 'saved');
    // After the panel has gone and what lies below takes the focus again.
    requestAnimationFrame(() => opener.current instanceof HTMLElement && opener.current.focus());
  };
  return (
    <TeachContext value={here ? open : null}>
      <div inert={opened !== null}>{children}</div>
      {opened && (
        <TeachPanel
          page={page}
          background={background}
          now={now}
          author={author}
          kind={opened.kind}
          wanted={opened.field}
          allowHost={allowHost}
          onEnd={onEnd}
        />
      )}
      {saved && (
        <div className={styles.saved}>
          <Toast tone="good">{text('teach_saved')}</Toast>
        </div>
      )}
    </TeachContext>
  );
}
