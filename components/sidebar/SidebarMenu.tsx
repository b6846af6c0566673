// What the agent does with the sidebar itself: a panel of plain buttons that opens
// over the strip and closes on Esc, on a choice, and when the focus leaves it.
import { Ellipsis } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { SidebarLayout } from '../../lib/console/reading.ts';
import { useText } from '../shared/i18n.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import styles from './SidebarMenu.module.css';
import { useOpenTeach } from './teach/teach-context.ts';

export interface MenuActions {
  /** Null in the browser's side panel, which has a place and a width of its own. */
  readonly place: {
    readonly layout: SidebarLayout;
    readonly change: (part: Partial<SidebarLayout>) => void;
  } | null;
  readonly workbench: () => void;
  readonly help: () => void;
  /** What there is besides, by its name. */
  readonly more: readonly { readonly label: string; readonly act: () => void }[];
}

const WIDTHS = [
  { px: 300, label: 'sidebar_narrow' },
  { px: 360, label: 'sidebar_standard' },
  { px: 460, label: 'sidebar_wide' },
] as const;

function Item({ onClick, current, children }: { onClick: () => void; current?: boolean; children: ReactNode }) {
  return (
    <button type="button" className={styles.item} aria-pressed={current} onClick={onClick}>
      {children}
    </button>
  );
}

interface PlaceItemsProps {
  readonly place: NonNullable<MenuActions['place']>;
  readonly then: (act: () => void) => () => void;
}

function PlaceItems({ place: { layout, change }, then }: PlaceItemsProps) {
  const text = useText();
  const otherSide = layout.side === 'right' ? 'left' : 'right';
  return (
    <>
      <Item onClick={then(() => change({ collapsed: true }))}>
        {text('sidebar_collapse')} <kbd>Alt+S</kbd>
      </Item>
      <Item onClick={then(() => change({ side: otherSide }))}>
        {text(otherSide === 'left' ? 'sidebar_moveLeft' : 'sidebar_moveRight')}
      </Item>
      <div className={styles.section} role="group" aria-label={text('sidebar_width')}>
        <span className={styles.heading}>{text('sidebar_width')}</span>
        {WIDTHS.map(({ px, label }) => (
          <Item key={px} current={layout.widthPx === px} onClick={then(() => change({ widthPx: px }))}>
            {text(label)} <span>{px}</span>
          </Item>
        ))}
      </div>
    </>
  );
}

function Panel({ actions, onDone }: { actions: MenuActions; onDone: () => void }) {
  const text = useText();
  const { place, workbench, help, more } = actions;
  const openTeach = useOpenTeach();
  const then = (act: () => void) => () => {
    onDone();
    act();
  };
  return (
    <>
      <Item onClick={then(workbench)}>{text('sidebar_openWorkbench')}</Item>
      {openTeach && <Item onClick={then(() => openTeach(null))}>{text('teach_menu')}</Item>}
      {more.map(({ label, act }) => (
        <Item key={label} onClick={then(act)}>
          {label}
        </Item>
      ))}
      {place && <PlaceItems place={place} then={then} />}
      <Item onClick={then(help)}>
        {text('sidebar_keys')} <kbd>?</kbd>
      </Item>
    </>
  );
}

export function SidebarMenu({ actions }: { actions: MenuActions }) {
  const text = useText();
  const panel = useId();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  // Firefox on a Mac gives no focus to a clicked button, so leaving cannot be seen by focus alone.
  useEffect(() => {
    if (!open) return undefined;
    const controller = new AbortController();
    const onPointerDown = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    window.addEventListener('pointerdown', onPointerDown, { signal: controller.signal });
    return () => controller.abort();
  }, [open]);
  const close = () => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'Escape') close();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(root.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div
      ref={root}
      className={styles.root}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <IconButton label={text('sidebar_menu')} expanded={{ open, controls: panel }} onPress={() => setOpen(!open)}>
        <Ellipsis aria-hidden />
      </IconButton>
      {open && (
        // A press on the panel's own padding must not take the focus away and close it.
        <div id={panel} className={styles.panel} tabIndex={-1}>
          <Panel actions={actions} onDone={close} />
        </div>
      )}
    </div>
  );
}
