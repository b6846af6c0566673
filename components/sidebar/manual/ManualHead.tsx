// The head of a window that stands beside no page: marketplace, order facts and the box
// for what the buyer wrote, where a page's facts would stand.
import { useEffect, useEffectEvent, useRef } from 'react';
import type { ManualConsole } from '../../../lib/channel/manual-page.ts';
import { MARKETPLACES } from '../../../lib/knowledge/terms.ts';
import { keyOf, useText } from '../../shared/i18n.tsx';
import { FeedState } from '../FeedState.tsx';
import { PasteBox } from '../PasteBox.tsx';
import { SidebarMenu } from '../SidebarMenu.tsx';
import type { MenuActions } from '../SidebarMenu.tsx';
import type { Drafts } from '../use-drafts.ts';
import type { Feed } from '../use-feed.ts';
import { Conversations } from './Conversations.tsx';
import styles from './Manual.module.css';
import { OrderFacts } from './OrderFacts.tsx';
import { useManual, useManualDraft } from './use-manual.ts';

interface ManualHeadProps {
  readonly manual: ManualConsole;
  readonly feed: Feed;
  readonly now: Date;
  readonly menu: MenuActions;
  readonly drafts: Drafts;
  readonly onCopy: (text: string) => void;
  readonly onFirst: () => void;
}

function Marketplaces({ value, manual }: { value: string; manual: ManualConsole }) {
  const text = useText();
  const choose = (id: string) => {
    const chosen = MARKETPLACES.find((marketplace) => marketplace === id);
    if (chosen) manual.setMarketplace(chosen);
  };
  return (
    <select
      className={styles.marketplace}
      aria-label={text('manual_marketplace')}
      value={value}
      onChange={(event) => choose(event.target.value)}
    >
      {MARKETPLACES.map((id) => (
        <option key={id} value={id}>
          {text(keyOf('marketplace', id))}
        </option>
      ))}
    </select>
  );
}

/** A paste with the focus anywhere but in a field is meant for the box. */
function usePasteAnywhere(take: (text: string) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const { target } = event;
    if (target instanceof HTMLElement && target.matches('input, textarea, select')) return;
    event.preventDefault();
    take(event.clipboardData?.getData('text/plain') ?? '');
  });
  useEffect(() => {
    const controller = new AbortController();
    document.addEventListener('paste', (event) => onPaste(event), { signal: controller.signal });
    return () => controller.abort();
  }, []);
}

export function ManualHead({ manual, feed, now, menu, drafts, onCopy, onFirst }: ManualHeadProps) {
  const text = useText();
  const box = useRef<HTMLTextAreaElement>(null);
  const { state, open } = useManual(manual);
  useManualDraft(manual, state, drafts);
  const take = (pasted: string) => void manual.take(pasted);
  const startNew = (typed: string) => {
    manual.startNew();
    manual.take(typed);
    box.current?.focus();
  };
  usePasteAnywhere((pasted) => {
    take(pasted);
    box.current?.focus();
  });
  useEffect(() => box.current?.focus(), []);
  if (!open) return null;
  const newest = open.messages.at(-1)?.text ?? null;
  return (
    <header className={styles.head}>
      <div className={styles.row}>
        <Marketplaces value={open.marketplace} manual={manual} />
        <FeedState feed={feed} now={now} />
        <SidebarMenu actions={menu} />
      </div>
      <OrderFacts
        key={open.id}
        order={open.order}
        currency="CNY"
        now={now}
        onChange={(part) => manual.setOrder(part)}
        onCopy={onCopy}
      />
      <Conversations state={state} onOpen={(id) => manual.open(id)} />
      <PasteBox
        box={box}
        text={drafts.get('manual')}
        onText={(typed) => drafts.put('manual', typed)}
        onTake={take}
        newest={newest}
        onCorrect={(typed) => manual.correct(typed)}
        onNew={startNew}
        onEnterEmpty={onFirst}
        placeholder={text(newest === null ? 'manual_pasteFirst' : 'manual_pasteNext')}
      />
    </header>
  );
}
