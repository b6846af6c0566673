import { useMemo } from 'react';
import type { KnowledgeBase, Procedure } from '../../../lib/knowledge/schema.ts';
import { Chip } from '../../shared/Chip.tsx';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { listTitle } from '../register/case-words.ts';
import { conditionLines, languageName } from './condition-words.ts';
import preview from './Preview.module.css';
import { ProcedureSteps } from './ProcedureSteps.tsx';
import { procedureOutline } from './procedure-outline.ts';

interface ProcedurePreviewProps {
  readonly procedure: Procedure;
  readonly base: KnowledgeBase;
}

export function ProcedurePreview({ procedure, base }: ProcedurePreviewProps) {
  const text = useText();
  const language = useLanguage();
  const outline = useMemo(() => procedureOutline(procedure), [procedure]);
  const replyTitles = useMemo(() => new Map(base.replies.map(({ id, title }) => [id, title])), [base]);
  const conditions = conditionLines(procedure.when, text, language);
  return (
    <article className={preview.preview} aria-label={procedure.title}>
      <h2>
        <SafeText text={procedure.title} />
      </h2>
      <p className={preview.chips}>
        <Chip>{listTitle(base.lists.categories, procedure.category, language)}</Chip>
        <Chip>{languageName(procedure.lang, language)}</Chip>
        <Chip>{text('workbench_steps', procedure.steps.length)}</Chip>
      </p>
      <p className={preview.summary}>
        <SafeText text={procedure.summary} />
      </p>
      {conditions.length > 0 && (
        <section>
          <h3>{text('workbench_when')}</h3>
          <dl className={preview.conditions}>
            {conditions.map(({ label, words }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section lang={procedure.lang}>
        <h3 lang={language}>{text('workbench_procedure_steps')}</h3>
        <ProcedureSteps path={outline} replyTitles={replyTitles} handlings={base.lists.handlings} />
      </section>
    </article>
  );
}
