// One policy with its rules, each with where it comes from and when somebody checked it there.
import type { ReactNode } from 'react';
import type { Policy, Rule } from '../../../lib/knowledge/policy.ts';
import type { Lists } from '../../../lib/knowledge/schema.ts';
import { Chip } from '../../shared/Chip.tsx';
import { keyOf, useLanguage, useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { listTitle } from '../register/case-words.ts';
import styles from './PolicyPreview.module.css';
import { policyTitle } from './policy-words.ts';
import preview from './Preview.module.css';

interface PolicyPreviewProps {
  readonly policy: Policy;
  readonly lists: Lists;
}

export function PolicyPreview({ policy, lists }: PolicyPreviewProps) {
  const text = useText();
  const title = policyTitle(policy, text);
  return (
    <article className={preview.preview} aria-label={title}>
      <h2>
        <SafeText text={title} />
      </h2>
      <p className={preview.chips}>
        <Chip>{policy.zone ? text('workbench_policy_zone', policy.zone) : text('workbench_policy_own_zone')}</Chip>
      </p>
      <NoReason policy={policy} />
      <RefundOnly policy={policy} lists={lists} />
      <Freight policy={policy} lists={lists} />
      <EarlierCases policy={policy} />
    </article>
  );
}

/** The rule as one agent would quote it to another. */
function RuleLine({ rule }: { readonly rule: Rule }) {
  const text = useText();
  const language = useLanguage();
  return (
    <div className={styles.rule}>
      <p>
        <SafeText text={rule.text[language]} />
      </p>
      <p className={styles.source}>
        <SafeText text={text('eligibility_source', rule.source, rule.checkedOn)} />
      </p>
    </div>
  );
}

function Decides({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function NoReason({ policy: { noReason } }: Pick<PolicyPreviewProps, 'policy'>) {
  const text = useText();
  const language = useLanguage();
  if (!noReason) return null;
  const { days, excluded, rule } = noReason;
  return (
    <Decides title={text('eligibility_no_reason')}>
      <p className={styles.answer}>{text('eligibility_later', days)}</p>
      <RuleLine rule={rule} />
      {excluded.length > 0 && (
        <>
          <p className={styles.caption}>{text('workbench_policy_excluded')}</p>
          <dl className={styles.rows}>
            {excluded.map(({ id, title, words }) => (
              <div key={id}>
                <dt>{title[language]}</dt>
                <dd>
                  <SafeText text={words.join(' · ')} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Decides>
  );
}

function RefundOnly({ policy: { refundOnly }, lists }: PolicyPreviewProps) {
  const text = useText();
  const language = useLanguage();
  if (!refundOnly) return null;
  return (
    <Decides title={text('eligibility_refund_only')}>
      <p className={preview.chips}>
        {refundOnly.reasons.map((id) => (
          <Chip key={id}>{listTitle(lists.reasons, id, language)}</Chip>
        ))}
      </p>
      <RuleLine rule={refundOnly.rule} />
    </Decides>
  );
}

function Freight({ policy: { freight }, lists }: PolicyPreviewProps) {
  const text = useText();
  const language = useLanguage();
  if (freight.length === 0) return null;
  return (
    <Decides title={text('eligibility_freight')}>
      <dl className={styles.rows}>
        {freight.map(({ responsibility, payer, rule }) => (
          <div key={responsibility}>
            <dt>{listTitle(lists.responsibilities, responsibility, language)}</dt>
            <dd>
              <p className={styles.answer}>{text(keyOf('eligibility_payer', payer))}</p>
              <RuleLine rule={rule} />
            </dd>
          </div>
        ))}
      </dl>
    </Decides>
  );
}

function EarlierCases({ policy: { earlierCases } }: Pick<PolicyPreviewProps, 'policy'>) {
  const text = useText();
  if (!earlierCases) return null;
  const { withinDays, count, rule } = earlierCases;
  return (
    <Decides title={text('eligibility_earlier_cases')}>
      <p className={styles.answer}>{text('workbench_policy_cases', withinDays, count)}</p>
      <RuleLine rule={rule} />
    </Decides>
  );
}
