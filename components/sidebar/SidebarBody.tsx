// The frame's content from top to bottom, in the order of an agent's attention.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Settings } from '../../lib/knowledge/settings.ts';
import type { PageLink } from '../../lib/channel/links.ts';
import { useText } from '../shared/i18n.tsx';
import type { Language, Text } from '../shared/i18n.tsx';
import { firstDue } from './clock-entries.ts';
import { FeedProblem } from './FeedState.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { NewestMessage } from './NewestMessage.tsx';
import { NoticeBanner } from './NoticeBanner.tsx';
import { Rail } from './Rail.tsx';
import { Records } from './Records.tsx';
import { PaymentLine } from './PaymentLine.tsx';
import { ResizeHandle } from './ResizeHandle.tsx';
import { SearchBox } from './SearchBox.tsx';
import type { SidebarProps } from './sidebar-props.ts';
import styles from './SidebarBody.module.css';
import { SidebarHead } from './SidebarHead.tsx';
import { Suggested } from './Suggested.tsx';
import { offeredReplies } from './offered-replies.ts';
import type { Offered } from './offered-replies.ts';
import { useCopied } from './use-copied.ts';
import { useFeed } from './use-feed.ts';
import { useKeys } from './use-keys.ts';
import type { Keys } from './use-keys.ts';
import { useLayout } from './use-layout.ts';
import { useNotices } from './use-notices.ts';
import type { Notices } from './use-notices.ts';
import { useSidebar } from './use-sidebar.ts';
import type { SidebarState } from './use-sidebar.ts';
import { useTeaching } from './use-teaching.tsx';
import { useTyping } from './use-typing.ts';

type BodyProps = Omit<SidebarProps, 'browserLanguage' | 'trusted' | 'allowHost'> & {
  readonly settings: Settings;
  readonly language: Language;
};

export function SidebarBody(props: BodyProps) {
  const { links, siteId, manual, panel, settings } = props;
  const text = useText();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);
  const [help, setHelp] = useState(false);
  const [detailsOpen, setDetailsOpen] = useState(false);
  const state = useSidebar(props);
  const { view, knowledge, search, deck, time } = state;
  const layout = useLayout(links.page, links.background, siteId);
  const feed = useFeed(links.background);
  const notices = useNotices(links.background, knowledge.base, time);
  const copied = useCopied(props.copy);
  const offered = offeredReplies(state);
  const teaching = useTeaching(panel);
  const toWorkbench = (hash: string) => void links.background.ask('workbench.open', { hash });
  const focusSearch = () => {
    layout.change({ collapsed: false });
    box.current?.focus();
  };
  const pick = (position: number) => {
    const card = offered.cards[position - 1];
    if (card && !card.mark) deck.use(card.reply, 'caret');
  };
  useTyping({ links, settings, state, offered });
  useBodyKeys(links.page, state, {
    pick,
    search: focusSearch,
    help: () => setHelp((before) => !before),
    toggle: () => layout.change({ collapsed: !panel && !layout.layout.collapsed }),
  });
  if (layout.layout.collapsed && !panel) {
    const open = (andDetails: boolean) => {
      setDetailsOpen(andDetails || detailsOpen);
      layout.change({ collapsed: false });
    };
    return <Folded side={layout.layout.side} state={state} offered={offered} notices={notices} onOpen={open} />;
  }
  const menu = {
    place: panel ? null : layout,
    workbench: () => toWorkbench('#today'),
    help: () => setHelp(true),
    more: [...teaching.menu, ...popOutItem(panel, text)],
  };
  return (
    <main className={styles.sidebar} data-side={panel ? 'none' : layout.layout.side} aria-label={text('extName')}>
      {!panel && <ResizeHandle layout={layout} />}
      <SidebarHead
        links={links}
        manual={manual}
        panel={panel}
        state={state}
        details={{ open: detailsOpen, setOpen: setDetailsOpen }}
        feed={feed}
        menu={menu}
        onCopy={copied.copy}
        onFirst={() => pick(1)}
      />
      <FeedProblem feed={feed} />
      <NoticeBanner notices={notices.urgent} onRead={notices.read} />
      <AboveSearch links={links} view={view} settings={settings} time={time} />
      <SearchBox
        box={box}
        text={search.text}
        onText={search.setText}
        onEnter={() => pick(1)}
        onDown={() => list.current?.querySelector('button')?.focus()}
      />
      <Suggested list={list} state={state} offered={offered} onCopy={copied.copy} emptyAction={teaching.offer} />
      <Records
        state={state}
        settings={settings}
        copied={copied.state}
        onOpenCase={(id) => toWorkbench(`#cases/${id}`)}
        onAllNews={() => toWorkbench('#notices')}
      />
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </main>
  );
}

type AboveSearchProps = Pick<BodyProps, 'links' | 'settings'> & Pick<SidebarState, 'view' | 'time'>;

/** What one has to know before answering. */
function AboveSearch({ links, view, settings, time }: AboveSearchProps) {
  return (
    <>
      <PaymentLine background={links.background} view={view} settings={settings} now={time} />
      {view?.newest && <NewestMessage message={view.newest} />}
    </>
  );
}

interface FoldedProps {
  readonly side: 'left' | 'right';
  readonly state: SidebarState;
  readonly offered: Offered;
  readonly notices: Notices;
  readonly onOpen: (andDetails: boolean) => void;
}

function Folded({ side, state, offered, notices, onOpen }: FoldedProps) {
  return (
    <Rail
      side={side}
      offers={offered.cards.filter(({ mark }) => !mark).length}
      urgent={notices.urgent.length}
      lost={state.missed.lost}
      onExpand={() => onOpen(false)}
      onCheck={() => onOpen(true)}
    />
  );
}

function popOutItem(panel: SidebarProps['panel'], text: Text) {
  return panel?.popOut ? [{ label: text('panel_popOut'), act: panel.popOut }] : [];
}

/** The keys pressed here, and those pressed while the page had the focus. */
function useBodyKeys(page: PageLink, state: SidebarState, keys: Omit<Keys, 'customer' | 'clocks'>): void {
  const { buyer, clocks } = state;
  useKeys({
    ...keys,
    customer: () => buyer.setOpen(!buyer.open),
    clocks: () => clocks.panel.toggle(clocks.panel.open ?? firstDue(clocks)),
  });
  const onPick = useEffectEvent(keys.pick);
  const onSearch = useEffectEvent(keys.search);
  useEffect(() => page.onPick((position) => onPick(position)), [page]);
  useEffect(() => page.onSearch(() => onSearch()), [page]);
}
