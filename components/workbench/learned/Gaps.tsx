import { Copy, Download } from 'lucide-react';
import { useMemo } from 'react';
import { exportCsv } from '../../../lib/cases/export-csv.ts';
import type { AnswerOf } from '../../../lib/channel/background-messages.ts';
import { formatTime } from '../../shared/format.ts';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import type { Asked } from '../../shared/use-asked.ts';
import { Empty } from '../Placeholder.tsx';
import { localDay } from '../register/local-time.ts';
import type { WorkbenchTools } from '../tools.ts';
import { AskedPart } from './AskedPart.tsx';
import { CopyResult } from './CopyResult.tsx';
import { gapColumns, gapGroups, gapLines } from './gap-groups.ts';
import type { Gap, GapGroup } from './gap-groups.ts';
import styles from './Learned.module.css';
import { useCopied } from './use-copied.ts';

interface GapsProps {
  readonly gaps: Asked<AnswerOf<'desk.gaps'>>;
  readonly now: Date;
  readonly tools: Pick<WorkbenchTools, 'copy' | 'download' | 'now'>;
}

/** As many as one answer holds (`DESK_LIMITS.gaps`); there may be older ones. */
const MOST_TOLD = 500;

/** Messages without a fitting reply. */
export function Gaps({ gaps, now, tools }: GapsProps) {
  const text = useText();
  return (
    <section className={`${styles.part} ${styles.gaps}`} aria-labelledby="gaps">
      <h2 id="gaps">{text('workbench_learned_gaps')}</h2>
      <AskedPart asked={gaps}>
        {({ gaps: told }) =>
          told.length === 0 ? (
            <Empty title={text('workbench_learned_gaps_none')}>
              <p>{text('workbench_learned_gaps_none_how', text('sidebar_noteGap'))}</p>
            </Empty>
          ) : (
            <GapList told={told} now={now} tools={tools} />
          )
        }
      </AskedPart>
    </section>
  );
}

function GapList({ told, now, tools }: { readonly told: readonly Gap[] } & Pick<GapsProps, 'now' | 'tools'>) {
  const text = useText();
  const copied = useCopied(tools);
  const groups = useMemo(() => gapGroups(told), [told]);
  const download = () =>
    tools.download(
      `${text('workbench_learned_gaps_name')}-${localDay(tools.now())}.csv`,
      exportCsv(groups, gapColumns(text)),
    );
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.count}>{text('workbench_learned_gaps_count', groups.length)}</span>
        <CopyResult result={copied.result} />
        <span className={styles.actions}>
          <TextButton look="outline" onClick={() => void copied.copy(gapLines(groups), groups.length)}>
            <Copy aria-hidden />
            {text('workbench_learned_copy_gaps')}
          </TextButton>
          <TextButton look="outline" onClick={download}>
            <Download aria-hidden />
            {text('workbench_export')}
          </TextButton>
        </span>
      </div>
      <ul>
        {groups.map((group) => (
          <GapLine key={`${group.firstAt} ${group.message}`} group={group} now={now} />
        ))}
      </ul>
      {told.length >= MOST_TOLD && <p className={styles.more}>{text('workbench_learned_gaps_newest', MOST_TOLD)}</p>}
    </>
  );
}

function GapLine({ group, now }: { readonly group: GapGroup; readonly now: Date }) {
  const text = useText();
  const language = useLanguage();
  return (
    <li className={styles.gap}>
      <SafeText className={styles.words} text={group.message} />
      {group.count > 1 && <span className={styles.times}>{text('workbench_learned_gap_times', group.count)}</span>}
      <time className={styles.count} dateTime={group.lastAt}>
        {formatTime(group.lastAt, language, now)}
      </time>
    </li>
  );
}
