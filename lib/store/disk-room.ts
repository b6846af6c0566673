// Room on the disk, before each write. Chromium keeps the databases of an extension in one LevelDB, and that appends to
// its log by half what no longer fits, goes on behind it as soon as there is room again, and at the next start finds
// the log damaged; then Chromium deletes all of them, with every case that was ever acknowledged (google/leveldb#1180,
// electron/electron#41877; seen in Chromium 156 on 12 of 12 full disks). So nothing is written while there is little
// room, and after a time without room the log begins anew before anything else is acknowledged.
import { freeBytes, LEAST_FREE_BYTES } from '../knowledge/disk-room.ts';
import { beginLogAnew } from './begin-log-anew.ts';
import { withDeadline } from './store-result.ts';

/** Whether the log may be damaged, kept where a restart of the browser does not lose it. */
export interface RoomMark {
  read(): Promise<boolean>;
  put(doubtful: boolean): Promise<void>;
}

export interface RoomOptions {
  readonly estimate?: () => Promise<StorageEstimate>;
  /** The browser's by default; tests bring their own. */
  readonly indexedDB?: IDBFactory;
  /** Kept in memory alone where there is none. */
  readonly roomMark?: RoomMark;
  /** Told once the log has begun anew: what was acknowledged is on the disk. */
  readonly afterFull?: () => void;
}

export interface DiskRoom {
  /** Null: go on. Otherwise why nothing may be written now. */
  readonly forWriting: () => Promise<string | null>;
  /** The browser failed to write: what it appended may be half a record. */
  readonly doubt: () => void;
}

/** Longer than any browser took; who hangs shall not keep a case from being logged. */
const PATIENCE_MS = 1_000;

const ofTheBrowser = (): Promise<StorageEstimate> => {
  // Node has none.
  const { storage } = navigator as { readonly storage?: StorageManager };
  return storage ? storage.estimate() : Promise.resolve({});
};

/** Kept in this context alone, for want of a better place. */
function inMemory(): RoomMark {
  let doubtful = false;
  return {
    read: () => Promise.resolve(doubtful),
    put: (now) => {
      doubtful = now;
      return Promise.resolve();
    },
  };
}

export function watchRoom(options: RoomOptions): DiskRoom {
  const { estimate = ofTheBrowser, roomMark = inMemory(), afterFull } = options;
  // Read once: after that this context knows, and no other writes.
  let doubtful: Promise<boolean> | null = null;
  let mending: Promise<string | null> | null = null;

  const isDoubtful = () => (doubtful ??= roomMark.read().catch(() => false));
  const doubt = () => {
    doubtful = Promise.resolve(true);
    // On a full disk this may fail as well; then only this context knows.
    roomMark.put(true).catch(() => undefined);
  };
  const mend = async () => {
    // Before the work: a doubt that arises meanwhile stays.
    doubtful = Promise.resolve(false);
    try {
      await beginLogAnew(options.indexedDB ?? indexedDB);
    } catch (error) {
      doubt();
      return `log not begun anew: ${String(error)}`;
    } finally {
      mending = null;
    }
    await roomMark.put(false).catch(() => undefined);
    afterFull?.();
    return null;
  };
  const forWriting = async () => {
    const [free, wasFull] = await Promise.all([freeNow(estimate), isDoubtful()]);
    if (free !== null && free < LEAST_FREE_BYTES) {
      // The browser's own tidying may have met the end of the disk.
      if (!wasFull) doubt();
      return `${String(free)} bytes free`;
    }
    if (wasFull) mending ??= mend();
    return mending;
  };
  return { forWriting, doubt };
}

async function freeNow(estimate: () => Promise<StorageEstimate>): Promise<number | null> {
  const { usage = null, quota = null } = await withDeadline(PATIENCE_MS, 'estimate', estimate()).catch(
    (): StorageEstimate => ({}),
  );
  return freeBytes(usage, quota);
}
