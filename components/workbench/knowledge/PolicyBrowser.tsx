// What decides in after-sales, by marketplace. To be read here; it is changed in the base.
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import { useText } from '../../shared/i18n.tsx';
import { Empty } from '../Placeholder.tsx';
import { openRoute } from '../use-route.ts';
import styles from './Knowledge.module.css';
import { policyTitle, policyTopics } from './policy-words.ts';
import { PolicyPreview } from './PolicyPreview.tsx';

interface PolicyBrowserProps {
  readonly base: KnowledgeBase;
  readonly openId: string;
}

export function PolicyBrowser({ base, openId }: PolicyBrowserProps) {
  const text = useText();
  const open = base.policies.find(({ id }) => id === openId) ?? base.policies[0];
  if (!open) return <Empty title={text('workbench_policies_none')} />;
  return (
    <>
      <div className={styles.side}>
        <ListBox
          className={styles.list ?? ''}
          aria-label={text('workbench_policy_list', base.policies.length)}
          items={base.policies}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={[open.id]}
          onSelectionChange={(keys) => openRoute('knowledge', `policy/${String([...keys][0] ?? '')}`)}
        >
          {(policy) => (
            <ListBoxItem
              id={policy.id}
              className={`${styles.item ?? ''} ${styles.fixed ?? ''}`}
              textValue={policyTitle(policy, text)}
            >
              <span className={styles.itemHead}>
                <span className={styles.itemTitle}>{policyTitle(policy, text)}</span>
              </span>
              <span className={styles.itemText}>{policyTopics(policy, text)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </div>
      {/* Nothing in it takes the focus, so it does itself: for reading on with the keyboard. */}
      <div className={styles.content} role="region" aria-label={policyTitle(open, text)} tabIndex={0}>
        <PolicyPreview policy={open} lists={base.lists} />
      </div>
    </>
  );
}
