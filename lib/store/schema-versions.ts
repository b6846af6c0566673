// Schema, version and migration in one place. A version is never edited once it was
// released: a change is a further entry, with a frozen example in tests/unit/store/frozen.
import type { Dexie, Transaction } from 'dexie';

/**
 * Raised when rows of the older form would be read wrongly. Dexie opens a newer database
 * without complaint, so older code has to find out by itself and then only reads.
 */
export const SCHEMA_EPOCH = 3;

/** Rows of the table `meta`, which both databases have. */
export interface MetaRow {
  /** `schemaEpoch`, or `migrated:<version>` for each version whose work was done. */
  readonly key: string;
  readonly value: number;
}

export interface SchemaVersion {
  readonly version: number;
  /** Dexie's index notation, only the tables that change. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Rewrites rows of the version before; awaits nothing but this transaction. */
  readonly migrate?: (transaction: Transaction) => Promise<void>;
}

interface RowOfVersion4 {
  readonly events?: readonly {
    readonly at: string;
    readonly change: { readonly fields?: { readonly status?: string } };
  }[];
  readonly status: string;
}

async function takeEventsOutOfRows(transaction: Transaction): Promise<void> {
  await transaction
    .table<RowOfVersion4>('cases')
    .toCollection()
    .modify((row, place: { value: object }) => {
      const { events = [], ...rest } = row;
      const closing = events.findLast(({ change }) => change.fields?.status === 'closed');
      place.value = { ...rest, closedAt: row.status === 'closed' ? (closing?.at ?? '') : '' };
    });
  const cases = await transaction.table('cases').count();
  await transaction.table('counters').put({ key: 'cases', value: cases });
}

/** Cases and the agent's own things: written with strict durability. */
export const CASES_VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      meta: 'key',
      events: 'eventId, &seq, [caseId+seq], at',
      cases: 'caseId, caseNumber, orderNumber, buyerId, openedAt, updatedAt, status, category',
      outbox: 'eventId, seq',
      counters: 'key',
      progress: 'subject',
      noticesRead: 'id',
      settings: 'key',
      layouts: 'siteId',
    },
  },
  // Adds tables and touches no row. A pick's `seq` is never given twice, so who knows one can ask for later ones.
  { version: 2, stores: { deskPicks: '++seq, &pickId, atMs', deskGaps: '++seq, &gapId, atMs' } },
  // Adds tables and touches no row.
  { version: 3, stores: { consoles: 'id', consoleChoices: 'id', consoleHealth: '[siteId+pageKind+day], day' } },
  // Adds a table and touches no row.
  { version: 4, stores: { clocks: 'key' } },
  // Takes the events out of the cases' rows, where nobody who reads 200,000 of them wants them: the log has them.
  // And counts the cases once, for the counter that `recordEvent` keeps from now on.
  { version: 5, stores: {}, migrate: takeEventsOutOfRows },
  // Adds tables and an index, and touches no row. The index is for retention, which looks every day; the browser
  // makes it by itself, once.
  {
    version: 6,
    stores: {
      cases: 'caseId, caseNumber, orderNumber, buyerId, openedAt, updatedAt, status, category, closedAt',
      gone: '++seq, caseId',
      customers: 'key, buyerId, updatedAt',
      handovers: 'handoverId, at',
      recurring: 'key',
      seenOrders: 'key, seenAtMs',
      audit: '++seq, &noteId, atMs',
    },
  },
  // Touches no row. Every index costs about 14 µs of each row that is written, and those that nothing asked go; what
  // is open has an empty date of closing. The outbox cost as much as a case's row and said what the log says: an
  // event's place tells whether it comes after what was handed on.
  {
    version: 7,
    stores: {
      events: 'eventId, &seq, [caseId+seq]',
      cases: 'caseId, caseNumber, orderNumber, buyerId, openedAt, updatedAt, closedAt',
      outbox: null,
    },
  },
  // Adds a table and touches no row. Whoever does not know it misses what a sheet or a backup brought: a new epoch.
  { version: 8, stores: { lots: 'seq, &*eventIds, *caseIds' } },
];

/** What came from the feed: may be lost, because it is fetched again. */
export const KNOWLEDGE_VERSIONS: readonly SchemaVersion[] = [
  { version: 1, stores: { meta: 'key', generations: 'slot', news: '++id', status: 'key' } },
];

/**
 * Tells Dexie all versions. That a migration was done is noted in its own transaction,
 * after its work: one that fails leaves data, version and note as they were. `began` is called when there is work to do.
 */
export function declareVersions(
  db: Dexie,
  versions: readonly SchemaVersion[],
  began: () => void = () => undefined,
): void {
  for (const { version, stores, migrate } of versions) {
    db.version(version)
      .stores({ ...stores })
      .upgrade(async (transaction) => {
        began();
        await migrate?.(transaction);
        await transaction.table<MetaRow>('meta').bulkPut([
          { key: `migrated:${version}`, value: version },
          { key: 'schemaEpoch', value: SCHEMA_EPOCH },
        ]);
      });
  }
  db.on('populate', (transaction) => {
    const notes = versions.map(({ version }) => ({ key: `migrated:${version}`, value: version }));
    void transaction.table<MetaRow>('meta').bulkPut([...notes, { key: 'schemaEpoch', value: SCHEMA_EPOCH }]);
  });
}
