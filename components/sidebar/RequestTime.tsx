// Since when a request runs, where no page says it: asked for in the panel of its clock; told, it can
// be changed or taken back. On the shop's wall clock, as everything in that panel.
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { shopZone } from '../../lib/procedure/deadline.ts';
import { OLDEST_REQUEST_DAYS, readRequestTime, wallClock } from '../../lib/procedure/told-request.ts';
import type { TypedRequest } from '../../lib/procedure/told-request.ts';
import { keyOf } from '../shared/i18n.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import { momentWords } from './clock-words.ts';
import type { ClockTerms } from './clock-words.ts';
import styles from './ClockPanel.module.css';
import small from './small-field.module.css';
import type { Request } from './use-clocks.ts';

interface RequestTimeProps {
  readonly request: Request;
  readonly terms: ClockTerms;
  readonly now: () => Date;
}

export function RequestTime({ request, terms, now }: RequestTimeProps) {
  const { text } = terms;
  const place = useRef<HTMLDivElement>(null);
  const [changing, setChanging] = useState(false);
  const { toldMs, kind, tell } = request;
  const back = () => {
    setChanging(false);
    // The field or the button that had it is about to go.
    place.current?.focus();
  };
  const use = (atMs: number | null) => {
    back();
    tell(atMs === null ? undefined : { at: new Date(atMs).toISOString(), kind });
  };
  return (
    <div ref={place} className={styles.ask} tabIndex={-1} role="group" aria-label={text('clock_ask')}>
      {toldMs !== null && !changing ? (
        <p className={styles.told}>
          <span>{text('clock_askTold', momentWords(toldMs, terms))}</span>
          <span className={styles.acts}>
            <TextButton onClick={() => setChanging(true)}>{text('clock_askChange')}</TextButton>
            <TextButton onClick={() => use(null)}>{text('clock_askBack')}</TextButton>
          </span>
        </p>
      ) : (
        <TimeForm request={request} terms={terms} now={now} onUse={use} onCancel={toldMs === null ? null : back} />
      )}
    </div>
  );
}

type Problem = Extract<TypedRequest, { ok: false }>['problem'];

interface TimeFormProps extends RequestTimeProps {
  readonly onUse: (atMs: number) => void;
  /** Null: there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
}

const DAY_MS = 86_400_000;

function TimeForm({ request, terms, now, onUse, onCancel }: TimeFormProps) {
  const { text, rules } = terms;
  const { toldMs, orderedMs } = request;
  const fault = useId();
  const zone = shopZone(rules);
  // As it was opened: under the hand nothing ticks.
  const [openedMs] = useState(() => now().getTime());
  const [typed, setTyped] = useState(() => wallClock(toldMs ?? openedMs, zone));
  const [problem, setProblem] = useState<Problem | null>(null);
  const accept = () => {
    const read = readRequestTime(typed, zone, { nowMs: now().getTime(), orderedMs });
    setProblem(read.ok ? null : read.problem);
    if (read.ok) onUse(read.atMs);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') accept();
    if (event.key !== 'Escape' || !onCancel) return;
    // Back to what was told; the panel stays.
    event.stopPropagation();
    onCancel();
  };
  return (
    <>
      {toldMs === null && <p className={styles.faint}>{text('clock_askWhy')}</p>}
      <div className={styles.form}>
        <input
          className={`${small.field} ${styles.time}`}
          type="datetime-local"
          aria-label={text('clock_ask')}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem === null ? undefined : fault}
          autoFocus={toldMs !== null}
          min={wallClock(openedMs - OLDEST_REQUEST_DAYS * DAY_MS, zone)}
          max={wallClock(openedMs, zone)}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setProblem(null);
          }}
          onKeyDown={onKeyDown}
        />
        <TextButton look="outline" onClick={accept}>
          {text('clock_askUse')}
        </TextButton>
      </div>
      {problem !== null && (
        <p id={fault} className={styles.fault} role="alert">
          {text(keyOf('clock_bad', problem))}
        </p>
      )}
    </>
  );
}
