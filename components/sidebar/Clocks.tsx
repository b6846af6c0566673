// The two clocks, always in the same place: what the buyer waits for, and what the case or the
// marketplace does. Seconds tick here alone, so that nothing else is drawn again with them. Each
// opens what is behind it, over the rest, so that nothing moves.
import { AlarmClock, PencilLine, Scale } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { remaining } from '../../lib/procedure/deadline.ts';
import type { Clock, Pressure } from '../../lib/procedure/deadline.ts';
import { keyOf, useLanguage, useText } from '../shared/i18n.tsx';
import { useTrusted } from '../shared/trust.ts';
import { elapsed, leftWords } from './clock-words.ts';
import type { ClockTerms } from './clock-words.ts';
import { ClockPanel } from './ClockPanel.tsx';
import styles from './Clocks.module.css';
import type { Face } from './use-clock-panel.ts';
import type { Reply, SidebarClocks } from './use-clocks.ts';

const SECOND_MS = 1_000;

/** Ticks only while something is counted. */
function useSeconds(now: () => Date, runs: boolean): number {
  const [nowMs, setNow] = useState(() => now().getTime());
  useEffect(() => {
    if (!runs) return undefined;
    const tick = () => setNow(now().getTime());
    tick();
    const timer = setInterval(tick, SECOND_MS);
    return () => clearInterval(timer);
  }, [now, runs]);
  return nowMs;
}

const LOOKS: Readonly<Record<Pressure, string | undefined>> = {
  calm: styles.calm,
  soon: styles.soon,
  due: styles.due,
};

/** The panel that a face opens. */
interface Opening {
  readonly isOpen: boolean;
  readonly panelId: string;
  readonly onToggle: () => void;
}

interface FaceProps {
  readonly icon: ReactNode;
  readonly pressure: Pressure | 'none';
  readonly label: string;
  readonly opening: Opening;
  readonly children: ReactNode;
}

function FaceButton({ icon, pressure, label, opening, children }: FaceProps) {
  const text = useText();
  const trusted = useTrusted();
  const { isOpen, panelId, onToggle } = opening;
  return (
    <button
      type="button"
      className={`${styles.clock} ${pressure === 'none' ? styles.quiet : LOOKS[pressure]}`}
      title={`${label} · ${text('clock_open')} (Alt+T)`}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-controls={isOpen ? panelId : undefined}
      aria-keyshortcuts="Alt+T"
      onClick={(event) => {
        if (!trusted(event.nativeEvent)) return;
        // Firefox on a Mac does not; the focus comes back here.
        if (!isOpen) event.currentTarget.focus();
        onToggle();
      }}
    >
      {icon}
      <span className={styles.words}>{children}</span>
    </button>
  );
}

interface ReplyFaceProps {
  readonly reply: Reply;
  readonly terms: ClockTerms;
  readonly opening: Opening;
}

function ReplyFace({ reply, terms, opening }: ReplyFaceProps) {
  const { text, language, rules, nowMs } = terms;
  const shared = { icon: <AlarmClock aria-hidden />, opening };
  if (reply.state !== 'waiting') {
    const words = text(`clock_${reply.state}` as const);
    return (
      <FaceButton {...shared} pressure="none" label={words}>
        {reply.state === 'unread' ? <Dash of={words} /> : words}
      </FaceButton>
    );
  }
  const { clock, since } = reply;
  if (!clock) {
    const waited = `${since.isAtLeast ? '≥ ' : ''}${elapsed(nowMs - since.sinceMs, language)}`;
    return (
      <FaceButton {...shared} pressure="calm" label={text('clock_reply')}>
        {text('clock_noRule')} {waited}
      </FaceButton>
    );
  }
  const left = remaining(clock, nowMs, rules);
  return (
    <FaceButton {...shared} pressure={left.pressure} label={text('clock_reply')}>
      <b className={styles.time}>{leftWords(clock, left, terms)}</b> {left.pressure !== 'due' && text('clock_reply')}
    </FaceButton>
  );
}

/** For who hears it: a dash says nothing. */
function Dash({ of }: { readonly of: string }) {
  return (
    <>
      <span aria-hidden>–</span>
      <span className={styles.hidden}>{of}</span>
    </>
  );
}

function ToldMark({ text }: Pick<ClockTerms, 'text'>) {
  return (
    <>
      <PencilLine className={styles.told} aria-hidden />
      <span className={styles.hidden}>{text('clock_told')}</span>
    </>
  );
}

interface CaseFaceProps {
  readonly clock: Clock | null;
  readonly terms: ClockTerms;
  readonly opening: Opening;
}

function CaseFace({ clock, terms, opening }: CaseFaceProps) {
  const { text, language, rules, nowMs } = terms;
  if (!clock)
    return (
      <FaceButton icon={<Scale aria-hidden />} pressure="none" label={text('clock_none')} opening={opening}>
        <Dash of={text('clock_none')} />
      </FaceButton>
    );
  const left = remaining(clock, nowMs, rules);
  const outcome = clock.rule.outcome?.[language];
  const what = text(keyOf('clock', clock.rule.clock));
  const words = leftWords(clock, left, terms);
  const runs = left.pressure !== 'due' && left.pausedUntilMs === null;
  const icon = (
    <>
      <Scale aria-hidden />
      {clock.isTold && <ToldMark text={text} />}
    </>
  );
  return (
    <FaceButton icon={icon} pressure={left.pressure} label={what} opening={opening}>
      {runs && outcome !== undefined ? text('clock_then', words, outcome) : `${what} ${words}`}
    </FaceButton>
  );
}

/** A press beside it closes it; one into the page does not: there the time may stand that is asked for. */
function useClosing(place: RefObject<HTMLElement | null>, { open, close }: SidebarClocks['panel']): void {
  const isOpen = open !== null;
  const onOutside = useEffectEvent(() => close(false));
  useEffect(() => {
    if (!isOpen) return undefined;
    const controller = new AbortController();
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !place.current?.contains(target)) onOutside();
    };
    for (const type of ['pointerdown', 'focusin'] as const)
      window.addEventListener(type, outside, { signal: controller.signal });
    return () => controller.abort();
  }, [place, isOpen]);
}

export function Clocks({ clocks, now }: { clocks: SidebarClocks; now: () => Date }) {
  const text = useText();
  const language = useLanguage();
  const panelId = useId();
  const place = useRef<HTMLDivElement>(null);
  const { reply, afterSales, rules, panel } = clocks;
  const [first = null] = afterSales;
  const nowMs = useSeconds(now, reply?.state === 'waiting' || first !== null);
  useClosing(place, panel);
  if (reply === null && first === null) return null;
  const terms: ClockTerms = { text, language, rules, nowMs };
  const opening = (face: Face): Opening => {
    return { isOpen: panel.open === face, panelId, onToggle: () => panel.toggle(face) };
  };
  return (
    <div ref={place} className={styles.place}>
      <div className={styles.clocks} role="group" aria-label={text('clock_title')}>
        {reply && <ReplyFace reply={reply} terms={terms} opening={opening('reply')} />}
        <CaseFace clock={first} terms={terms} opening={opening('after-sales')} />
      </div>
      {panel.open !== null && <ClockPanel id={panelId} face={panel.open} clocks={clocks} terms={terms} now={now} />}
    </div>
  );
}
