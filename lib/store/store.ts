// The two databases. Only the background writes; a top-level page of ours may read.
import { CASES_DB } from './cases-db.ts';
import type { CasesDb } from './cases-db.ts';
import { connect } from './connection.ts';
import type { Connection, StoreOptions } from './connection.ts';
import { watchRoom } from './disk-room.ts';
import { KNOWLEDGE_DB } from './knowledge-db.ts';
import type { KnowledgeDb } from './knowledge-db.ts';
import { CASES_VERSIONS, KNOWLEDGE_VERSIONS } from './schema-versions.ts';

export interface Store {
  readonly cases: Connection<CasesDb>;
  readonly knowledge: Connection<KnowledgeDb>;
}

/** Opens nothing yet: each database is opened by its first use. */
export function openStore(options: StoreOptions = {}): Store {
  const shared = { ...options, room: options.room ?? watchRoom(options) };
  return {
    cases: connect<CasesDb>({ name: CASES_DB, versions: CASES_VERSIONS, durability: 'strict' }, shared),
    knowledge: connect<KnowledgeDb>(
      { name: KNOWLEDGE_DB, versions: KNOWLEDGE_VERSIONS, durability: 'relaxed' },
      shared,
    ),
  };
}
