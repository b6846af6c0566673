import { useDeferredValue, useMemo, useState } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { KnowledgeBase, Reply } from '../../../lib/knowledge/schema.ts';
import { STAGES } from '../../../lib/knowledge/terms.ts';
import { keyOf, useText } from '../../shared/i18n.tsx';
import { Choice } from '../Choice.tsx';
import { Empty } from '../Placeholder.tsx';
import { openRoute } from '../use-route.ts';
import styles from './Knowledge.module.css';
import { LanguageChoice } from './LanguageChoice.tsx';
import { ReplyPreview } from './ReplyPreview.tsx';
import { findReplies, indexReplies } from './reply-search.ts';
import type { ReplyFilter } from './reply-search.ts';
import { SearchInput } from './SearchInput.tsx';
import { plainWording } from './wording-preview.ts';

const LAYOUT = { rowHeight: 56 };

interface ReplyBrowserProps {
  readonly base: KnowledgeBase;
  readonly openId: string;
  readonly now: Date;
}

export function ReplyBrowser({ base, openId, now }: ReplyBrowserProps) {
  const text = useText();
  const [filter, setFilter] = useState<ReplyFilter>({ text: '', stage: '', language: '' });
  // The search may take longer than a key press in a very large base; typing must not wait for it.
  const wanted = useDeferredValue(filter);
  const index = useMemo(() => indexReplies(base.replies), [base]);
  const found = useMemo(() => findReplies(index, wanted), [index, wanted]);
  const open = base.replies.find((reply) => reply.id === openId) ?? found[0];
  const set = (part: Partial<ReplyFilter>) => setFilter({ ...filter, ...part });
  return (
    <>
      <div className={styles.side}>
        <div role="search" className={styles.filters}>
          <SearchInput
            label={text('workbench_search_replies')}
            value={filter.text}
            onChange={(words) => set({ text: words })}
          />
          <Choice
            label={text('workbench_stage')}
            value={filter.stage}
            options={STAGES.map((stage) => [stage, text(keyOf('stage', stage))])}
            onChange={(stage) => set({ stage: STAGES.find((known) => known === stage) ?? '' })}
          />
          <LanguageChoice entries={base.replies} value={filter.language} onChange={(language) => set({ language })} />
        </div>
        {found.length === 0 ? (
          <Empty title={text('workbench_search_none')} />
        ) : (
          <ReplyList replies={found} openId={open?.id ?? ''} />
        )}
      </div>
      <div className={styles.content}>{open && <ReplyPreview reply={open} base={base} now={now} />}</div>
    </>
  );
}

function ReplyList({ replies, openId }: { readonly replies: readonly Reply[]; readonly openId: string }) {
  const text = useText();
  return (
    <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
      <ListBox
        className={styles.list ?? ''}
        aria-label={text('workbench_reply_list', replies.length)}
        items={replies}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[openId]}
        onSelectionChange={(keys) => openRoute('knowledge', `reply/${String([...keys][0] ?? '')}`)}
      >
        {(reply) => (
          <ListBoxItem id={reply.id} className={styles.item ?? ''} textValue={reply.title}>
            <span className={styles.itemHead}>
              <span className={styles.itemTitle}>{reply.title}</span>
              <span className={styles.itemSide}>{text(keyOf('stage', reply.stage))}</span>
            </span>
            <span className={styles.itemText}>{plainWording(reply.wordings[0] ?? '')}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}
