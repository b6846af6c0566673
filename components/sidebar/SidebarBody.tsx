// The frame's content from top to bottom, in the order of an agent's attention.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Settings } from '../../lib/knowledge/settings.ts';
import { useText } from '../shared/i18n.tsx';
import type { Language } from '../shared/i18n.tsx';
import { ContextStrip } from './ContextStrip.tsx';
import { FeedProblem } from './FeedState.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { NewestMessage } from './NewestMessage.tsx';
import { NoticeBanner } from './NoticeBanner.tsx';
import { Rail } from './Rail.tsx';
import { Records } from './Records.tsx';
import { ResizeHandle } from './ResizeHandle.tsx';
import { SearchBox } from './SearchBox.tsx';
import type { SidebarProps } from './sidebar-props.ts';
import styles from './SidebarBody.module.css';
import { Suggested } from './Suggested.tsx';
import { offeredReplies } from './offered-replies.ts';
import { useCopied } from './use-copied.ts';
import { useFeed } from './use-feed.ts';
import { useKeys } from './use-keys.ts';
import { useLayout } from './use-layout.ts';
import { useNotices } from './use-notices.ts';
import { useSidebar } from './use-sidebar.ts';
import { useTyping } from './use-typing.ts';

type BodyProps = Omit<SidebarProps, 'browserLanguage' | 'trusted' | 'allowHost'> & {
  readonly settings: Settings;
  readonly language: Language;
};

export function SidebarBody(props: BodyProps) {
  const { links, siteId } = props;
  const text = useText();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);
  const [help, setHelp] = useState(false);
  const state = useSidebar(props);
  const { view, knowledge, search, deck, time } = state;
  const layout = useLayout(links.page, links.background, siteId);
  const feed = useFeed(links.background);
  const notices = useNotices(links.background, knowledge.base, time);
  const copied = useCopied(props.copy);
  const offered = offeredReplies(state);

  const toWorkbench = (hash: string) => void links.background.ask('workbench.open', { hash });
  const focusSearch = () => {
    layout.change({ collapsed: false });
    box.current?.focus();
  };
  const pick = (position: number) => {
    const card = offered.cards[position - 1];
    if (card && !card.mark) deck.use(card.reply, 'caret');
  };
  useTyping({ links, settings: props.settings, state, offered });
  useKeys({
    pick,
    search: focusSearch,
    help: () => setHelp((before) => !before),
    toggle: () => layout.change({ collapsed: !layout.layout.collapsed }),
  });
  const onPick = useEffectEvent(pick);
  const onSearch = useEffectEvent(focusSearch);
  useEffect(() => links.page.onPick((position) => onPick(position)), [links.page]);
  useEffect(() => links.page.onSearch(() => onSearch()), [links.page]);

  if (layout.layout.collapsed) {
    const urgent = notices.urgent.length;
    return (
      <Rail
        side={layout.layout.side}
        offers={offered.cards.filter(({ mark }) => !mark).length}
        urgent={urgent}
        onExpand={() => layout.change({ collapsed: false })}
      />
    );
  }
  const menu = { ...layout, workbench: () => toWorkbench('#today'), help: () => setHelp(true) };
  return (
    <main className={styles.sidebar} data-side={layout.layout.side} aria-label={text('extName')}>
      <ResizeHandle layout={layout} />
      <ContextStrip
        view={view}
        feed={feed}
        now={time}
        menu={menu}
        onCopy={copied.copy}
        onReadAgain={() => links.page.readAgain()}
      />
      <FeedProblem feed={feed} />
      <NoticeBanner notices={notices.urgent} onRead={notices.read} />
      {view?.newest && <NewestMessage message={view.newest} />}
      <SearchBox
        box={box}
        text={search.text}
        onText={search.setText}
        onEnter={() => pick(1)}
        onDown={() => list.current?.querySelector('button')?.focus()}
      />
      <Suggested list={list} state={state} offered={offered} onCopy={copied.copy} />
      <Records
        state={state}
        settings={props.settings}
        copied={copied.state}
        onOpenCase={(id) => toWorkbench(`#cases/${id}`)}
        onAllNews={() => toWorkbench('#notices')}
      />
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </main>
  );
}
