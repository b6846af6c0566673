import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { unknownRegisters } from '../../../lib/knowledge/list-registers.ts';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import { REGISTERS } from '../../../lib/knowledge/terms.ts';
import { useText } from '../../shared/i18n.tsx';
import type { Text } from '../../shared/i18n.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import controls from '../controls.module.css';
import { Refused } from '../Placeholder.tsx';
import { openRoute } from '../use-route.ts';
import type { Desk } from '../use-desk.ts';
import styles from './Knowledge.module.css';
import { PolicyBrowser } from './PolicyBrowser.tsx';
import { ProcedureBrowser } from './ProcedureBrowser.tsx';
import { ReplyBrowser } from './ReplyBrowser.tsx';

interface KnowledgeProps {
  /** `reply/<id>`, `procedure/<id>`, `policy/<id>`, a kind alone, or empty. */
  readonly openItem: string;
  readonly desk: Pick<Desk, 'knowledge' | 'feed' | 'now'>;
}

export function Knowledge({ openItem, desk }: KnowledgeProps) {
  const text = useText();
  const { base, refusal, again } = desk.knowledge;
  const { kind, id } = parseItem(openItem);
  return (
    <Tabs
      className={styles.tabs ?? ''}
      selectedKey={kind}
      onSelectionChange={(key) => openRoute('knowledge', String(key))}
    >
      <header className={controls.head}>
        <h1>{text('workbench_nav_knowledge')}</h1>
        <Kinds base={base} />
        <span className={controls.aside}>{sourceText(desk, text)}</span>
      </header>
      {!base && (refusal ? <Refused refusal={refusal} onRetry={again} /> : <Skeleton lines={12} />)}
      {base && (
        <>
          <UnknownRegisters base={base} />
          <TabPanel id="reply" className={styles.panel ?? ''}>
            <ReplyBrowser base={base} openId={id} now={desk.now} />
          </TabPanel>
          <TabPanel id="procedure" className={styles.panel ?? ''}>
            <ProcedureBrowser base={base} openId={id} />
          </TabPanel>
          <TabPanel id="policy" className={styles.panel ?? ''}>
            <PolicyBrowser base={base} openId={id} />
          </TabPanel>
        </>
      )}
    </Tabs>
  );
}

/** Whoever publishes looks here; the entries work, so nobody else need be told. */
function UnknownRegisters({ base }: { readonly base: KnowledgeBase }) {
  const text = useText();
  const unknown = unknownRegisters(base.lists);
  if (unknown.length === 0) return null;
  const shown = unknown.slice(0, 3).map(({ id, register }) => text('workbench_list_register_pair', id, register));
  const more = unknown.length > shown.length ? ' …' : '';
  return (
    <p className={styles.note} role="status">
      {text('workbench_list_registers_unknown', shown.join(text('workbench_list_and')) + more, REGISTERS.join(', '))}
    </p>
  );
}

/** Which publication this is; the starter base has no version that anybody published. */
function sourceText({ knowledge, feed }: KnowledgeProps['desk'], text: Text): string {
  if (!knowledge.base || !feed.value) return '';
  if (feed.value.version === null) return text('workbench_feed_starter');
  return text('workbench_feed_version', knowledge.base.version, knowledge.base.title);
}

const KINDS = ['reply', 'procedure', 'policy'] as const;

function parseItem(item: string): { readonly kind: (typeof KINDS)[number]; readonly id: string } {
  const [named, ...id] = item.split('/');
  return { kind: KINDS.find((kind) => kind === named) ?? 'reply', id: id.join('/') };
}

function Kinds({ base }: { readonly base: KnowledgeBase | null }) {
  const text = useText();
  const { replies, procedures, policies } = base ?? { replies: [], procedures: [], policies: [] };
  return (
    <TabList className={styles.tabList ?? ''} aria-label={text('workbench_nav_knowledge')}>
      <Tab id="reply" className={styles.tab ?? ''}>
        {text('workbench_replies', replies.length)}
      </Tab>
      <Tab id="procedure" className={styles.tab ?? ''}>
        {text('workbench_procedures', procedures.length)}
      </Tab>
      <Tab id="policy" className={styles.tab ?? ''}>
        {text('workbench_policies', policies.length)}
      </Tab>
    </TabList>
  );
}
