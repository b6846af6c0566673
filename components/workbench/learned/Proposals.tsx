import { Copy, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { AnswerOf } from '../../../lib/channel/background-messages.ts';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import { exampleQuestionsJson } from '../../../lib/learning/publish-examples.ts';
import { useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import type { Asked } from '../../shared/use-asked.ts';
import { Empty } from '../Placeholder.tsx';
import { localDay } from '../register/local-time.ts';
import type { WorkbenchTools } from '../tools.ts';
import { AskedPart } from './AskedPart.tsx';
import { CopyResult } from './CopyResult.tsx';
import styles from './Learned.module.css';
import { keysOf, proposedReplies, tickedExamples } from './proposals.ts';
import type { ProposedReply } from './proposals.ts';
import { ProposedQuestions } from './ProposedQuestions.tsx';
import { TickBox, tickedOf } from './TickBox.tsx';
import { useCopied } from './use-copied.ts';

interface ProposalsProps {
  readonly examples: Asked<AnswerOf<'desk.examples'>>;
  readonly base: KnowledgeBase | null;
  readonly tools: Pick<WorkbenchTools, 'copy' | 'download' | 'now'>;
}

/** Replies listed at once; what is not listed was not read by anybody, so it is not exported either. */
const LISTED = 50;

export function Proposals({ examples, base, tools }: ProposalsProps) {
  const text = useText();
  const all = useMemo(() => proposedReplies(examples.value?.examples ?? [], base), [examples.value, base]);
  return (
    <section className={styles.part} aria-labelledby="proposals">
      <h2 id="proposals">{text('workbench_learned_examples')}</h2>
      <p className={styles.promise}>{text('workbench_learned_promise')}</p>
      <AskedPart asked={examples}>
        {() =>
          all.length === 0 ? (
            <Empty title={text('workbench_learned_examples_none')}>
              <p>{text('workbench_learned_examples_none_how')}</p>
            </Empty>
          ) : (
            <ProposalList all={all} tools={tools} />
          )
        }
      </AskedPart>
    </section>
  );
}

function ProposalList({ all, tools }: { readonly all: readonly ProposedReply[] } & Pick<ProposalsProps, 'tools'>) {
  const text = useText();
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [listed, setListed] = useState(LISTED);
  const copied = useCopied(tools);
  const replies = all.slice(0, listed);
  const keys = keysOf(replies);
  const ticked = tickedExamples(replies, unticked);
  const count = ticked.reduce((sum, { questions }) => sum + questions.length, 0);

  const tick = (changed: readonly string[], on: boolean) => {
    const rest = [...unticked].filter((key) => !changed.includes(key));
    setUnticked(new Set(on ? rest : [...rest, ...changed]));
    copied.forget();
  };
  const fileName = () => `${text('workbench_learned_examples_name')}-${localDay(tools.now())}.json`;
  return (
    <>
      <div className={styles.bar}>
        <TickBox ticked={tickedOf(keys, unticked)} onChange={(on) => tick(keys, on)}>
          <span>{text('workbench_learned_examples_all')}</span>
        </TickBox>
        <span className={styles.count} role="status">
          {text('workbench_learned_examples_ticked', count, keys.length)}
        </span>
        <CopyResult result={copied.result} />
        <span className={styles.actions}>
          <TextButton
            look="outline"
            disabled={count === 0}
            onClick={() => void copied.copy(exampleQuestionsJson(ticked), count)}
          >
            <Copy aria-hidden />
            {text('workbench_learned_copy_json')}
          </TextButton>
          <TextButton
            look="outline"
            disabled={count === 0}
            onClick={() => tools.download(fileName(), exampleQuestionsJson(ticked))}
          >
            <Download aria-hidden />
            {text('workbench_learned_download_json')}
          </TextButton>
        </span>
      </div>
      <ul className={styles.replies}>
        {replies.map((proposed) => (
          <ProposedQuestions key={proposed.replyId} proposed={proposed} unticked={unticked} onTick={tick} />
        ))}
      </ul>
      {replies.length < all.length && (
        <p className={styles.more}>
          {text('workbench_learned_examples_more', all.length - replies.length)}
          <TextButton onClick={() => setListed(listed + LISTED)}>{text('workbench_learned_examples_show')}</TextButton>
        </p>
      )}
    </>
  );
}
