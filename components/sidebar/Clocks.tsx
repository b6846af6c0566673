// The two clocks, always in the same place: what the buyer waits for, and what the case or the
// marketplace does. Seconds tick here alone, so that nothing else is drawn again with them.
import { AlarmClock, Scale } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { remaining } from '../../lib/procedure/deadline.ts';
import type { Clock, Pressure, Remaining, TimeRules } from '../../lib/procedure/deadline.ts';
import { formatTime } from '../shared/format.ts';
import { keyOf, useLanguage, useText } from '../shared/i18n.tsx';
import { elapsed, span } from './clock-words.ts';
import styles from './Clocks.module.css';
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

interface FaceProps {
  readonly icon: ReactNode;
  readonly pressure: Pressure | 'none';
  readonly title: string;
  readonly children: ReactNode;
}

function Face({ icon, pressure, title, children }: FaceProps) {
  return (
    <span className={`${styles.clock} ${pressure === 'none' ? styles.quiet : LOOKS[pressure]}`} title={title}>
      {icon}
      <span className={styles.words}>{children}</span>
    </span>
  );
}

/** The rule, by when, and what is not certain about it. */
function useWhy(nowMs: number): (clock: Clock) => string {
  const text = useText();
  const language = useLanguage();
  return ({ rule: { rule }, dueMs, isAtLeast }) => {
    const due = formatTime(new Date(dueMs).toISOString(), language, new Date(nowMs)) ?? '';
    return [
      text('clock_due', due),
      text('clock_rule', rule.text[language], rule.source, rule.checkedOn),
      ...(isAtLeast ? [text('clock_atLeast')] : []),
    ].join('\n');
  };
}

/** `≥`: it began at the latest then. */
function useLeft(nowMs: number): (clock: Clock, left: Remaining) => string {
  const text = useText();
  const language = useLanguage();
  return ({ isAtLeast }, { pressure, leftMs, pausedUntilMs }) => {
    if (pressure === 'due') return `${text('clock_over')} ${span(-leftMs, language)}`;
    if (pausedUntilMs !== null)
      return text('clock_from', formatTime(new Date(pausedUntilMs).toISOString(), language, new Date(nowMs)) ?? '');
    return `${isAtLeast ? '≤ ' : ''}${span(leftMs, language)}`;
  };
}

function ReplyFace({ reply, rules, nowMs }: { reply: Reply; rules: TimeRules; nowMs: number }) {
  const text = useText();
  const language = useLanguage();
  const why = useWhy(nowMs);
  const leftOf = useLeft(nowMs);
  const icon = <AlarmClock aria-hidden />;
  if (reply.state !== 'waiting') {
    const words = text(reply.state === 'unread' ? 'clock_unread' : 'clock_answered');
    return (
      <Face icon={icon} pressure="none" title={words}>
        {reply.state === 'unread' ? '–' : words}
      </Face>
    );
  }
  const { clock, since } = reply;
  if (!clock) {
    const waited = `${since.isAtLeast ? '≥ ' : ''}${elapsed(nowMs - since.sinceMs, language)}`;
    return (
      <Face icon={icon} pressure="calm" title={text('clock_reply')}>
        {text('clock_noRule')} {waited}
      </Face>
    );
  }
  const left = remaining(clock, nowMs, rules);
  return (
    <Face icon={icon} pressure={left.pressure} title={why(clock)}>
      <b className={styles.time}>{leftOf(clock, left)}</b> {left.pressure !== 'due' && text('clock_reply')}
    </Face>
  );
}

function CaseFace({ clock, rules, nowMs }: { clock: Clock | null; rules: TimeRules; nowMs: number }) {
  const text = useText();
  const language = useLanguage();
  const why = useWhy(nowMs);
  const leftOf = useLeft(nowMs);
  const icon = <Scale aria-hidden />;
  if (!clock)
    return (
      <Face icon={icon} pressure="none" title={text('clock_none')}>
        –
      </Face>
    );
  const left = remaining(clock, nowMs, rules);
  const outcome = clock.rule.outcome?.[language];
  const what = text(keyOf('clock', clock.rule.clock));
  const words = leftOf(clock, left);
  const runs = left.pressure !== 'due' && left.pausedUntilMs === null;
  return (
    <Face icon={icon} pressure={left.pressure} title={why(clock)}>
      {runs && outcome !== undefined ? text('clock_then', words, outcome) : `${what} ${words}`}
    </Face>
  );
}

export function Clocks({ clocks, now }: { clocks: SidebarClocks; now: () => Date }) {
  const text = useText();
  const { reply, afterSales, rules } = clocks;
  const nowMs = useSeconds(now, reply?.state === 'waiting' || afterSales !== null);
  if (reply === null && afterSales === null) return null;
  return (
    <div className={styles.clocks} role="group" aria-label={text('clock_title')}>
      {reply && <ReplyFace reply={reply} rules={rules} nowMs={nowMs} />}
      <CaseFace clock={afterSales} rules={rules} nowMs={nowMs} />
    </div>
  );
}
