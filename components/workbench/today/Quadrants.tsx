// The four quadrants urgent × important: what to do now, to plan, to get done, to leave for later.
import type { Case } from '../../../lib/cases/case.ts';
import { QUADRANTS } from '../../../lib/procedure/follow-ups/follow-ups.ts';
import type { Quadrant, ToDo, ToDos } from '../../../lib/procedure/follow-ups/follow-ups.ts';
import { keyOf, useText } from '../../shared/i18n.tsx';
import { routeHash } from '../route.ts';
import styles from './Quadrants.module.css';
import { ToDoList } from './ToDoList.tsx';
import type { ToDoTools } from './ToDoList.tsx';

/** More than is worked through from a list; the register has them all. */
const SHOWN = 50;

interface QuadrantsProps {
  readonly toDos: ToDos<Case>;
  readonly tools: ToDoTools;
}

export function Quadrants({ toDos, tools }: QuadrantsProps) {
  return (
    <div className={styles.grid}>
      {QUADRANTS.map((id) => (
        <Box key={id} id={id} list={toDos[id]} tools={tools} />
      ))}
    </div>
  );
}

interface BoxProps {
  readonly id: Quadrant;
  readonly list: readonly ToDo<Case>[];
  readonly tools: ToDoTools;
}

function Box({ id, list, tools }: BoxProps) {
  const text = useText();
  const title = text(keyOf('quadrant', id));
  return (
    <section className={styles.box} data-quadrant={id} aria-label={title}>
      <h2 className={styles.title}>
        {title}
        <span className={styles.count}>{list.length}</span>
        <span className={styles.advice}>{text(keyOf('quadrant_advice', id))}</span>
      </h2>
      {list.length === 0 ? (
        <p className={styles.none}>{text(keyOf('quadrant_none', id))}</p>
      ) : (
        <ToDoList label={title} list={list.slice(0, SHOWN)} tools={tools} />
      )}
      {list.length > SHOWN && (
        <a className={styles.more} href={routeHash('cases')}>
          {text('workbench_today_more', list.length - SHOWN)}
        </a>
      )}
    </section>
  );
}
