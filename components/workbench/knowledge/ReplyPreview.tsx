import type { KnowledgeBase, Reply } from '../../../lib/knowledge/schema.ts';
import { wordingLanguage } from '../../../lib/knowledge/wording-language.ts';
import { Chip } from '../../shared/Chip.tsx';
import { formatTime } from '../../shared/format.ts';
import { keyOf, useLanguage, useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { listTitle } from '../register/case-words.ts';
import { conditionLines, languageName } from './condition-words.ts';
import styles from './Preview.module.css';
import { WordingText } from './WordingText.tsx';

interface ReplyPreviewProps {
  readonly reply: Reply;
  readonly base: KnowledgeBase;
  readonly now: Date;
}

export function ReplyPreview({ reply, base, now }: ReplyPreviewProps) {
  const text = useText();
  const language = useLanguage();
  return (
    <article className={styles.preview} aria-label={reply.title}>
      <h2>
        <SafeText text={reply.title} />
      </h2>
      <p className={styles.chips}>
        <Chip>{text(keyOf('stage', reply.stage))}</Chip>
        <Chip>{languageName(reply.lang, language)}</Chip>
        {reply.category !== undefined && <Chip>{listTitle(base.lists.categories, reply.category, language)}</Chip>}
        {reply.shortcut !== undefined && <Chip tone="info">{text('workbench_shortcut', reply.shortcut)}</Chip>}
        {reply.tags.map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
      </p>
      <section>
        <h3>{text('workbench_wordings', reply.wordings.length)}</h3>
        <ol className={styles.wordings}>
          {reply.wordings.map((_, position) => (
            <Wording key={position} reply={reply} position={position} />
          ))}
        </ol>
      </section>
      <When reply={reply} now={now} />
      {reply.questions.length > 0 && <Questions questions={reply.questions} lang={reply.lang} />}
    </article>
  );
}

/** One in another language than the reply's says so: by it a buyer is given this wording first. */
function Wording({ reply, position }: { readonly reply: Reply; readonly position: number }) {
  const language = useLanguage();
  const lang = wordingLanguage(reply, position);
  return (
    <li>
      <span lang={lang}>
        <WordingText wording={reply.wordings[position] ?? ''} />
      </span>
      {lang !== reply.lang && (
        <>
          {' '}
          <Chip>{languageName(lang, language)}</Chip>
        </>
      )}
    </li>
  );
}

/** A base may carry thousands; these are examples. */
const SHOWN_QUESTIONS = 40;

function Questions({ questions, lang }: { readonly questions: readonly string[]; readonly lang: string }) {
  const text = useText();
  return (
    <section>
      <h3>{text('workbench_questions', questions.length)}</h3>
      <ul className={styles.questions} lang={lang}>
        {questions.slice(0, SHOWN_QUESTIONS).map((question, position) => (
          <li key={position}>
            <SafeText text={question} />
          </li>
        ))}
      </ul>
      {questions.length > SHOWN_QUESTIONS && (
        <p className={styles.more}>{text('workbench_questions_more', questions.length - SHOWN_QUESTIONS)}</p>
      )}
    </section>
  );
}

function When({ reply, now }: Pick<ReplyPreviewProps, 'reply' | 'now'>) {
  const text = useText();
  const language = useLanguage();
  const time = (iso: string) => formatTime(iso, language, now) ?? iso;
  const lines = [
    ...conditionLines(reply.when, text, language),
    ...(reply.validFrom ? [{ label: text('workbench_valid_from'), words: time(reply.validFrom) }] : []),
    ...(reply.validUntil ? [{ label: text('workbench_valid_until'), words: time(reply.validUntil) }] : []),
  ];
  return (
    <section>
      <h3>{text('workbench_when')}</h3>
      {lines.length === 0 && <p className={styles.more}>{text('workbench_when_always')}</p>}
      <dl className={styles.conditions}>
        {lines.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <SafeText text={words} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
