// What is behind a clock: since when, by when, by which rule and whose; and whatever else runs here.
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { DeadlineRule } from '../../lib/knowledge/deadline.ts';
import { remaining } from '../../lib/procedure/deadline.ts';
import { keyOf } from '../shared/i18n.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { SafeText } from '../shared/SafeText.tsx';
import { clockEntries } from './clock-entries.ts';
import type { ClockEntry } from './clock-entries.ts';
import styles from './ClockPanel.module.css';
import {
  deciderKey,
  holidayWords,
  leftWords,
  momentWords,
  reckonedWords,
  sinceWords,
  zoneOffset,
} from './clock-words.ts';
import type { ClockTerms } from './clock-words.ts';
import { RequestTime } from './RequestTime.tsx';
import { sourceLink } from './source-link.ts';
import type { Face } from './use-clock-panel.ts';
import type { SidebarClocks } from './use-clocks.ts';

interface ClockPanelProps {
  readonly id: string;
  readonly face: Face;
  readonly clocks: SidebarClocks;
  readonly terms: ClockTerms;
  readonly now: () => Date;
}

export function ClockPanel({ id, face, clocks, terms, now }: ClockPanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), [face]);
  const { text } = terms;
  const { first, more } = clockEntries(clocks, face);
  if (!first) return null;
  const { request, ownRules } = clocks;
  const close = () => clocks.panel.close(true);
  const title = text(keyOf('clock', first.kind));
  return (
    <section
      ref={panel}
      id={id}
      className={styles.panel}
      role="dialog"
      tabIndex={-1}
      aria-label={text('clock_panel', title)}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Escape' && !nativeEvent.isComposing) close();
      }}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Left entry={first} terms={terms} />
        <IconButton label={text('shared_close')} keys="Esc" onPress={close}>
          <X aria-hidden />
        </IconButton>
      </div>
      <When entry={first} terms={terms} />
      {request?.hasRule && face === 'after-sales' && (
        <RequestTime key={`${request.subject} ${request.kind}`} request={request} terms={terms} now={now} />
      )}
      <ByRule rule={first.rule} terms={terms} ownRules={ownRules} />
      {more.length > 0 && (
        <div className={styles.more}>
          <h3 className={styles.caption}>{text('clock_more')}</h3>
          {more.map((entry) => (
            <details key={`${entry.kind} ${entry.rule?.id ?? ''}`}>
              <summary className={styles.summary}>
                <span>{text(keyOf('clock', entry.kind))}</span>
                <Left entry={entry} terms={terms} />
              </summary>
              <div className={styles.inner}>
                <When entry={entry} terms={terms} />
                <ByRule rule={entry.rule} terms={terms} ownRules={ownRules} />
              </div>
            </details>
          ))}
        </div>
      )}
    </section>
  );
}

interface EntryProps {
  readonly entry: ClockEntry;
  readonly terms: ClockTerms;
}

function Left({ entry: { clock }, terms }: EntryProps) {
  if (!clock) return <span className={styles.left} />;
  const left = remaining(clock, terms.nowMs, terms.rules);
  return (
    <span className={styles.left} data-pressure={left.pressure}>
      {leftWords(clock, left, terms)}
    </span>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What one looks for first: since when, and by when. */
function When({ entry, terms }: EntryProps) {
  const { text } = terms;
  const { clock, says } = entry;
  const holidays = clock && holidayWords(clock, terms);
  return (
    <>
      {says && <p className={styles.says}>{text(says)}</p>}
      {clock && (
        <dl className={styles.facts}>
          <Fact label={text('clock_since')}>{sinceWords(clock, terms)}</Fact>
          <Fact label={text('clock_dueBy')}>
            {momentWords(clock.dueMs, terms)}
            <span className={styles.faint}> {text('clock_shopTime', zoneOffset(clock.dueMs, terms))}</span>
          </Fact>
        </dl>
      )}
      {holidays !== null && <p className={styles.note}>{holidays}</p>}
    </>
  );
}

interface ByRuleProps {
  readonly rule: DeadlineRule | null;
  readonly terms: ClockTerms;
  readonly ownRules: readonly string[];
}

function ByRule({ rule, terms, ownRules }: ByRuleProps) {
  const { text, language } = terms;
  if (!rule) return null;
  return (
    <dl className={styles.facts}>
      {rule.outcome && <Fact label={text('clock_outcome')}>{rule.outcome[language]}</Fact>}
      <Fact label={text('clock_reckoned')}>{reckonedWords(rule, terms)}</Fact>
      <Fact label={text('clock_ruleText')}>
        <SafeText text={rule.rule.text[language]} />
      </Fact>
      <Fact label={text('clock_decider')}>{text(deciderKey(rule, ownRules))}</Fact>
      <Fact label={text('clock_source')}>
        <Source source={rule.rule.source} />
      </Fact>
      <Fact label={text('clock_checked')}>{rule.rule.checkedOn}</Fact>
    </dl>
  );
}

function Source({ source }: { readonly source: string }) {
  const { href, note } = sourceLink(source);
  return (
    <>
      {href !== null && (
        <a className={styles.link} href={href} target="_blank" rel="noopener noreferrer">
          {href}
        </a>
      )}
      <SafeText text={note} />
    </>
  );
}
