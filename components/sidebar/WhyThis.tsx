// Why a reply is offered: in sentences, then the score's parts in points that add up,
// then its id for whoever mends the base.
import { useEffect, useRef } from 'react';
import type { Suggestion } from '../../lib/suggest/suggestion.ts';
import { keyOf, useText } from '../shared/i18n.tsx';
import { SafeText } from '../shared/SafeText.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import { percentOf } from './confidence.ts';
import { explainReason } from './explain-reason.ts';
import { scorePoints } from './score-points.ts';
import type { PartPoints } from './score-points.ts';
import styles from './WhyThis.module.css';

interface WhyThisProps {
  readonly title: string;
  readonly suggestion: Suggestion;
  readonly smallTalk: boolean;
  readonly onCopy: (text: string) => void;
}

/** A real minus: a hyphen is too short to be seen beside figures. */
function signed(points: number): string {
  if (points === 0) return '0';
  return points > 0 ? `+${points}` : `\u2212${-points}`;
}

function PartRow({ part, most }: { part: PartPoints; most: number }) {
  const text = useText();
  return (
    <tr>
      <th scope="row">{text(keyOf('signal', part.signal))}</th>
      <td className={styles.track} aria-hidden>
        <span
          className={styles.bar}
          data-sign={part.points < 0 ? 'minus' : 'plus'}
          style={{ width: `${(Math.abs(part.points) / most) * 100}%` }}
        />
      </td>
      <td className={styles.points}>{signed(part.points)}</td>
    </tr>
  );
}

function Parts({ suggestion }: { suggestion: Suggestion }) {
  const text = useText();
  const { parts, total } = scorePoints(suggestion.parts);
  const most = Math.max(1, ...parts.map(({ points }) => Math.abs(points)));
  return (
    <table className={styles.parts} aria-label={text('sidebar_scoreParts')}>
      <tbody>
        {parts.map((part) => (
          <PartRow key={part.signal} part={part} most={most} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text('sidebar_score')}</th>
          <td aria-hidden />
          <td className={styles.points}>{total}</td>
        </tr>
      </tfoot>
    </table>
  );
}

export function WhyThis({ title, suggestion, smallTalk, onCopy }: WhyThisProps) {
  const text = useText();
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    // Reads it out, lets Esc close it, and brings as much into view as there is room for, from the title on.
    region.current?.focus({ preventScroll: true });
    region.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { replyId, score, confidence, reasons, parts } = suggestion;
  const sentences = reasons.map((reason) => explainReason(reason, text));
  if (smallTalk) sentences.unshift(text('sidebar_whySmallTalkMeans'));
  if (sentences.length === 0) sentences.push(text('sidebar_whyNothing'));
  return (
    <section ref={region} className={styles.why} tabIndex={-1} aria-label={text('sidebar_whyOf', title)}>
      <ul className={styles.reasons}>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <SafeText text={sentence} />
          </li>
        ))}
      </ul>
      <Parts suggestion={suggestion} />
      {!smallTalk && (
        <p className={styles.confidence}>{text('sidebar_confidenceMeans', percentOf(suggestion.confidence))}</p>
      )}
      <p className={styles.source}>
        <code>{replyId}</code>
        <TextButton onClick={() => onCopy(JSON.stringify({ replyId, score, confidence, reasons, parts }, null, 2))}>
          {text('sidebar_copyJson')}
        </TextButton>
        <kbd className={styles.key}>Esc</kbd>
      </p>
    </section>
  );
}
