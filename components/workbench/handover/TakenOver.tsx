// Hand-overs that were taken here: when, from whom, and what became of each case.
import { TAKE_VERDICTS } from '../../../lib/cases/hand-over/take-hand-over.ts';
import type { NotedHandOver } from '../../../lib/channel/handover-messages.ts';
import { keyOf, useText } from '../../shared/i18n.tsx';
import { refusalKey } from '../../shared/refusal-text.ts';
import { SafeText } from '../../shared/SafeText.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { useAsked } from '../../shared/use-asked.ts';
import controls from '../controls.module.css';
import { fieldText, timeText } from '../register/case-words.ts';
import type { CaseWords } from '../register/case-words.ts';
import { useCaseWords } from '../register/use-case-words.ts';
import { routeHash } from '../route.ts';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import styles from './HandOver.module.css';

const NOTHING = {};
/** More are in the register. */
const SHOWN = 200;

interface TakenOverProps {
  readonly desk: Desk;
  readonly tools: Pick<WorkbenchTools, 'background'>;
}

export function TakenOver({ desk, tools: { background } }: TakenOverProps) {
  const text = useText();
  const words = useCaseWords(desk);
  const { value, refusal, again } = useAsked(background, 'handover.list', NOTHING, ['cases-changed']);
  const taken = value?.handovers.filter(({ takenAt }) => takenAt !== '');
  return (
    <section aria-label={text('takeover_list')}>
      <h2>{text('takeover_list')}</h2>
      {!taken && refusal && (
        <p role="alert" className={controls.bad}>
          {text(refusalKey(refusal))}
          <TextButton onClick={again}>{text('shared_retry')}</TextButton>
        </p>
      )}
      {taken?.length === 0 && <p className={styles.quiet}>{text('takeover_list_none')}</p>}
      {taken?.map((each) => (
        <Taken key={each.handoverId} of={each} desk={desk} words={words} />
      ))}
    </section>
  );
}

interface TakenProps {
  readonly of: NotedHandOver;
  readonly desk: Desk;
  readonly words: CaseWords;
}

function Taken({ of, desk, words }: TakenProps) {
  const { text } = words;
  return (
    <details className={styles.taken}>
      <summary>
        <span className={styles.when}>{timeText(of.takenAt, words)}</span>
        <span className={styles.what}>
          <SafeText text={of.from || text('handover_nobody')} />
        </span>
        <span className={styles.quiet}>{countsText(of, words)}</span>
      </summary>
      <p className={styles.quiet}>{text('takeover_list_made', timeText(of.at, words))}</p>
      {of.taken ? (
        <ul className={styles.list}>
          {of.taken.slice(0, SHOWN).map((each) => (
            <TakenCase key={each.caseId} of={each} desk={desk} words={words} />
          ))}
        </ul>
      ) : (
        <p className={styles.quiet}>{text('takeover_list_unkept')}</p>
      )}
      {(of.taken?.length ?? 0) > SHOWN && (
        <p className={styles.quiet}>{text('handover_text_more', (of.taken?.length ?? 0) - SHOWN)}</p>
      )}
    </details>
  );
}

/** New, merged, skipped; hand-overs of before that was kept say only how many cases they had. */
function countsText({ taken, cases, customers }: NotedHandOver, { text }: CaseWords): string {
  const said = TAKE_VERDICTS.flatMap((verdict) => {
    const count = taken?.filter((each) => each.verdict === verdict).length ?? 0;
    return count === 0 ? [] : `${text(keyOf('takeover_verdict', verdict))} ${String(count)}`;
  });
  return (said.length > 0 ? said : [text('handover_text_cases', cases)])
    .concat(customers > 0 ? text('handover_text_customers', customers) : [])
    .join(' · ');
}

type TakenCaseProps = Pick<TakenProps, 'desk' | 'words'> & {
  readonly of: NonNullable<NotedHandOver['taken']>[number];
};

/** Erased since, or kept for its time only: then its place says so. */
function TakenCase({ of: { caseId, verdict }, desk, words }: TakenCaseProps) {
  const item = desk.register.register.get(caseId);
  return (
    <li className={styles.row}>
      {item ? (
        <a className={styles.number} href={routeHash('cases', caseId)}>
          {item.caseNumber}
        </a>
      ) : (
        <span className={styles.number}>—</span>
      )}
      <span className={styles.verdict}>{words.text(keyOf('takeover_verdict', verdict))}</span>
      <span className={styles.main}>
        {item ? <SafeText text={fieldText('category', item, words)} /> : words.text('takeover_list_gone')}
      </span>
    </li>
  );
}
