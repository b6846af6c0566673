import { useMemo, useState } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import { Empty } from '../Placeholder.tsx';
import { listTitle } from '../register/case-words.ts';
import { openRoute } from '../use-route.ts';
import styles from './Knowledge.module.css';
import { LanguageChoice } from './LanguageChoice.tsx';
import { ProcedurePreview } from './ProcedurePreview.tsx';
import { findProcedures } from './reply-search.ts';
import { SearchInput } from './SearchInput.tsx';

const LAYOUT = { rowHeight: 56 };

interface ProcedureBrowserProps {
  readonly base: KnowledgeBase;
  readonly openId: string;
}

export function ProcedureBrowser({ base, openId }: ProcedureBrowserProps) {
  const text = useText();
  const language = useLanguage();
  const [words, setWords] = useState('');
  const [spoken, setSpoken] = useState('');
  const found = useMemo(() => findProcedures(base.procedures, words, spoken), [base, words, spoken]);
  const open = base.procedures.find((procedure) => procedure.id === openId) ?? found[0];
  return (
    <>
      <div className={styles.side}>
        <div role="search" className={styles.filters}>
          <SearchInput label={text('workbench_search_procedures')} value={words} onChange={setWords} />
          <LanguageChoice entries={base.procedures} value={spoken} onChange={setSpoken} />
        </div>
        {found.length === 0 ? (
          <Empty title={text('workbench_search_none')} />
        ) : (
          <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
            <ListBox
              className={styles.list ?? ''}
              aria-label={text('workbench_procedure_list', found.length)}
              items={found}
              selectionMode="single"
              selectionBehavior="replace"
              disallowEmptySelection
              selectedKeys={[open?.id ?? '']}
              onSelectionChange={(keys) => openRoute('knowledge', `procedure/${String([...keys][0] ?? '')}`)}
            >
              {(procedure) => (
                <ListBoxItem id={procedure.id} className={styles.item ?? ''} textValue={procedure.title}>
                  <span className={styles.itemHead}>
                    <span className={styles.itemTitle}>{procedure.title}</span>
                    <span className={styles.itemSide}>
                      {listTitle(base.lists.categories, procedure.category, language)}
                    </span>
                  </span>
                  <span className={styles.itemText}>{procedure.summary}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Virtualizer>
        )}
      </div>
      <div className={styles.content}>{open && <ProcedurePreview procedure={open} base={base} />}</div>
    </>
  );
}
