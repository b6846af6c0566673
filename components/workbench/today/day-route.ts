// What the first page shows, as its address says it: a reload and the browser's back button
// lead to the same.

export interface DayRoute {
  readonly scope: 'mine' | 'everybody';
  /** Id of the recurring work whose list is open; empty: none. */
  readonly taskId: string;
}

export function parseDay(item: string): DayRoute {
  const [first = '', ...rest] = item.split('/');
  if (first === 'task') return { scope: 'mine', taskId: rest.join('/') };
  return { scope: first === 'everybody' ? 'everybody' : 'mine', taskId: '' };
}
