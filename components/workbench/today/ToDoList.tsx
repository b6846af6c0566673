// What is to be done about cases, one line each. Arrow up and down go through the lines, Enter
// opens the case, arrow right leads to what can be done with it here.
import { Check } from 'lucide-react';
import { GridList, GridListItem } from 'react-aria-components';
import type { Case } from '../../../lib/cases/case.ts';
import type { ToDo } from '../../../lib/procedure/follow-ups/follow-ups.ts';
import type { QuickTime } from '../../../lib/procedure/follow-ups/quick-times.ts';
import { momentText } from '../../shared/quick-text.ts';
import { SafeText } from '../../shared/SafeText.tsx';
import { clockText, weightText } from '../follow-up/follow-up-words.ts';
import { HandTo } from '../follow-up/HandTo.tsx';
import { PressIcon } from '../follow-up/PressPanel.tsx';
import { Snooze } from '../follow-up/Snooze.tsx';
import { fieldText } from '../register/case-words.ts';
import type { CaseWords } from '../register/case-words.ts';
import { openRoute } from '../use-route.ts';
import styles from './Quadrants.module.css';
import type { LineActions } from './use-line-actions.ts';

export interface ToDoTools {
  readonly words: CaseWords;
  readonly now: Date;
  readonly times: readonly QuickTime[];
  /** Who a case may be handed to. */
  readonly names: readonly string[];
  readonly actions: LineActions;
}

interface ToDoListProps {
  readonly label: string;
  readonly list: readonly ToDo<Case>[];
  readonly tools: ToDoTools;
}

export function ToDoList({ label, list, tools }: ToDoListProps) {
  return (
    <GridList
      className={styles.list ?? ''}
      aria-label={label}
      items={list.map((each) => ({ ...each, id: each.row.caseId }))}
      dependencies={[tools]}
      onAction={(key) => openRoute('cases', String(key))}
    >
      {(toDo) => (
        <GridListItem className={styles.line ?? ''} textValue={`${toDo.row.caseNumber} ${whatText(toDo, tools.words)}`}>
          <Line toDo={toDo} tools={tools} />
        </GridListItem>
      )}
    </GridList>
  );
}

/** The agent's own words for what comes next; else what the clock asks for, or that nobody has said it. */
function whatText({ row, plan }: ToDo<Case>, { text }: CaseWords): string {
  const { nextStep = '' } = row;
  return nextStep || clockText(plan, text) || text(plan.by === 'step' ? 'follow_what_open' : 'follow_what_none');
}

function Line({ toDo, tools }: { readonly toDo: ToDo<Case>; readonly tools: ToDoTools }) {
  const { row, weight } = toDo;
  const { words } = tools;
  const about = [fieldText('category', row, words), row.product || row.orderNumber].filter((part) => part !== '');
  const why = weightText(weight, words.text);
  return (
    <>
      <span className={styles.number}>{row.caseNumber}</span>
      <SafeText className={styles.what} text={whatText(toDo, words)} />
      <Due toDo={toDo} tools={tools} />
      <SafeText className={styles.about} text={about.join(' · ')} />
      {why !== '' && <span className={styles.why}>{why}</span>}
      <Actions toDo={toDo} tools={tools} />
    </>
  );
}

/** Overdue is said in words as well: colour alone says nothing to some. */
function Due({ toDo: { plan, urgency }, tools: { words, now } }: { toDo: ToDo<Case>; tools: ToDoTools }) {
  if (plan.dueMs === null) return null;
  const moment = momentText(plan.dueMs, words.language, now);
  return (
    <span className={styles.due} data-urgency={urgency}>
      {urgency === 'overdue' ? words.text('workbench_overdue_since', moment) : moment}
    </span>
  );
}

/** A clock of the case cannot be put off or ticked off: it ends with what it asks for. */
function Actions({ toDo: { row }, tools }: { readonly toDo: ToDo<Case>; readonly tools: ToDoTools }) {
  const { words, now, times, names, actions } = tools;
  const hasStep = row.nextFollowUpAt !== '' || (row.nextStep ?? '') !== '';
  return (
    <span className={styles.actions}>
      {hasStep && (
        <PressIcon label={words.text('follow_done')} onPress={() => actions.done(row)}>
          <Check aria-hidden />
        </PressIcon>
      )}
      <Snooze times={times} now={now} onPick={(atMs) => actions.snooze(row, atMs)} />
      <HandTo names={names} onPick={(name) => actions.handTo(row, name)} />
    </span>
  );
}
