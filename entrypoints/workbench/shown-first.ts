// What the workbench's first picture is made of besides the rows: questions of components/workbench/use-desk.ts.
import type { Question } from '../../lib/channel/ask-ahead.ts';

/** Its language and look, its register's arrangement, and the words of the rows. */
export const SHOWN_FIRST: readonly Question[] = [
  ['settings.get', {}],
  ['views.get', {}],
  ['lists.get', {}],
];
