import type { RequestName } from '../../lib/channel/background-messages.ts';

/** What is answered from elsewhere while the database is not there. */
const WITHOUT_DATABASE: readonly RequestName[] = [
  'knowledge.get',
  'lists.get',
  'feed.status',
  'storage.status',
  'frame.confirm',
  'addition.load',
  'workbench.open',
  'draft.get',
  'draft.save',
  'panel.beside',
  'panel.relay',
  'console.check',
  'console.teaching',
];

export const needsDatabase = (name: RequestName) => !WITHOUT_DATABASE.includes(name);
