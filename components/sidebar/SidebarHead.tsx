// The head of the sidebar: what is known of the page, or, where there is none, the box to
// paste into. Beside a page whose messages cannot be read there is such a box as well.
import { useRef, useState } from 'react';
import { useText } from '../shared/i18n.tsx';
import { RoomNote } from '../shared/RoomNote.tsx';
import { UpgradeNote } from '../shared/UpgradeNote.tsx';
import { ContextStrip } from './ContextStrip.tsx';
import type { Details } from './ContextStrip.tsx';
import { ManualHead } from './manual/ManualHead.tsx';
import { MissingNote } from './MissingNote.tsx';
import { PanelNote } from './PanelNote.tsx';
import { PasteBox } from './PasteBox.tsx';
import type { SidebarProps } from './sidebar-props.ts';
import type { MenuActions } from './SidebarMenu.tsx';
import type { Feed } from './use-feed.ts';
import type { InView } from './use-reading.ts';
import type { SidebarState } from './use-sidebar.ts';

interface SidebarHeadProps extends Pick<SidebarProps, 'links' | 'manual' | 'panel'> {
  readonly state: SidebarState;
  readonly details: Details;
  readonly feed: Feed;
  readonly menu: MenuActions;
  readonly onCopy: (text: string) => void;
  readonly onFirst: () => void;
}

/** Unlike the window's own box it holds nothing for long: the page may be readable again at any moment. */
function PasteForPage({ view, onFirst }: { view: InView; onFirst: () => void }) {
  const text = useText();
  const box = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState('');
  return (
    <PasteBox
      box={box}
      text={typed}
      onText={setTyped}
      onTake={(taken) => view.paste(taken)}
      newest={view.newest?.text ?? null}
      onCorrect={(corrected) => view.paste(corrected, 'instead')}
      onEnterEmpty={onFirst}
      placeholder={text(view.newest ? 'manual_pasteNext' : 'manual_empty')}
    />
  );
}

export function SidebarHead(props: SidebarHeadProps) {
  const { links, manual, panel, state, details, feed, menu, onCopy, onFirst } = props;
  const { view, time, deskDrafts } = state;
  const note = panel?.note ?? null;
  return (
    <>
      <UpgradeNote upgrade={state.upgrade} />
      <RoomNote status={state.storage} />
      <MissingNote status={state.storage} onOpen={menu.workbench} />
      {note && <PanelNote note={note} readable={manual === undefined} />}
      {manual ? (
        <ManualHead
          manual={manual}
          feed={feed}
          now={time}
          menu={menu}
          drafts={deskDrafts}
          onCopy={onCopy}
          onFirst={onFirst}
        />
      ) : (
        <ContextStrip
          view={view}
          missed={state.missed}
          details={details}
          feed={feed}
          now={time}
          clocks={state.clocks}
          clock={state.now}
          menu={menu}
          buyer={state.buyer}
          onCopy={onCopy}
          onReadAgain={() => links.page.readAgain()}
        />
      )}
      {!manual && view?.canPaste && <PasteForPage view={view} onFirst={onFirst} />}
    </>
  );
}
