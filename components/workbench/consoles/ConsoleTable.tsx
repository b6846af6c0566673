import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { ConsoleEntry } from '../../../lib/knowledge/console-entry.ts';
import { Chip } from '../../shared/Chip.tsx';
import { keyOf, useText } from '../../shared/i18n.tsx';
import type { MessageKey } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { basesOf, keyOfEntry, nameOf, pagesOf, stateOf } from './console-words.ts';
import styles from './ConsoleTable.module.css';
import { useDay } from './use-day.ts';

const COLUMNS = ['name', 'pages', 'basis', 'state', 'origin'] as const;
const TITLES: Readonly<Record<(typeof COLUMNS)[number], MessageKey>> = {
  name: 'console_column_name',
  pages: 'console_column_pages',
  basis: 'basis',
  state: 'console_column_state',
  origin: 'console_column_origin',
};

interface ConsoleTableProps {
  readonly consoles: readonly ConsoleEntry[];
  readonly now: Date;
  readonly openKey: string;
  readonly onOpen: (key: string) => void;
}

export function ConsoleTable({ consoles, now, openKey, onOpen }: ConsoleTableProps) {
  const text = useText();
  return (
    <div className={styles.scroll}>
      <Table
        className={styles.table ?? ''}
        aria-label={text('workbench_nav_consoles')}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={openKey === '' ? [] : [openKey]}
        onSelectionChange={(keys) => onOpen(keys === 'all' ? '' : String([...keys][0] ?? ''))}
      >
        <TableHeader>
          {COLUMNS.map((column) => (
            <Column key={column} id={column} isRowHeader={column === 'name'} className={styles.heading ?? ''}>
              {text(TITLES[column])}
            </Column>
          ))}
        </TableHeader>
        <TableBody>
          {consoles.map((entry) => (
            <ConsoleRow key={keyOfEntry(entry)} entry={entry} now={now} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function ConsoleRow({ entry, now }: { readonly entry: ConsoleEntry; readonly now: Date }) {
  const text = useText();
  const day = useDay(now);
  const name = nameOf(entry, text);
  const state = stateOf(entry, text, day);
  const [host = '', ...others] = entry.hosts;
  return (
    <Row id={keyOfEntry(entry)} textValue={name} className={styles.row ?? ''}>
      <Cell className={styles.cell ?? ''}>
        <SafeText className={styles.name} text={name} />
        <span className={styles.host} title={entry.hosts.join('\n')}>
          {others.length > 0 ? text('console_hosts', host, others.length) : host}
        </span>
      </Cell>
      <Cell className={styles.cell ?? ''}>{pagesOf(entry, text)}</Cell>
      <Cell className={styles.cell ?? ''}>
        {basesOf(entry, text).map((basis) => (
          <span key={basis} className={styles.basis}>
            {basis}
          </span>
        ))}
      </Cell>
      <Cell className={styles.cell ?? ''}>
        <Chip tone={state.tone}>{state.words}</Chip>
      </Cell>
      <Cell className={styles.cell ?? ''}>{text(keyOf('console_origin', entry.origin))}</Cell>
    </Row>
  );
}
