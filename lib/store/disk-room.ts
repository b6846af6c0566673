// What has to be true of the disk before each write. Chromium keeps the databases of an extension in one LevelDB. What
// is appended to its log by half, because the disk was full or the power went, stays in it; later records follow, also
// after a restart, because the log is used again; and the next recovery finds it damaged. Then Chromium deletes all of
// them, with every case that was ever acknowledged (google/leveldb#1180, electron/electron#41877; Chromium 156: after
// 12 of 12 full disks, and after 3 of 3 logs cut short, at the second start).
//
// So nothing is written while there is little room: that is what protects. And after a time without room, and once in
// each session of the browser, the log begins anew before anything else is acknowledged. After a write that met the end
// of the disk all the same that is worth a try, no more: Chromium itself writes behind the half then, when it takes back
// the transaction (6 of 17 played ones were lost), and what is left is the local copy.
import { freeBytes, LEAST_FREE_BYTES } from '../knowledge/disk-room.ts';
import { beginLogAnew } from './begin-log-anew.ts';
import { isFailedWrite, withDeadline } from './store-result.ts';

/** Whether the log may be damaged: as nobody looked since the browser was started, or because a write failed since. */
export interface RoomMark {
  read(): Promise<boolean>;
  /** False: the log has begun anew, what was acknowledged is on the disk. */
  put(doubtful: boolean): Promise<void>;
}

export interface RoomOptions {
  readonly estimate?: () => Promise<StorageEstimate>;
  /** The browser's by default; tests bring their own. */
  readonly indexedDB?: IDBFactory;
  /** Kept in memory alone where there is none. */
  readonly roomMark?: RoomMark;
}

export interface DiskRoom {
  /** Null: go on. Otherwise why nothing may be written now. */
  readonly forWriting: () => Promise<string | null>;
  /** The browser failed to write: what it appended may be half a record. */
  readonly doubt: () => void;
}

/** Longer than any browser took; who hangs shall not keep a case from being logged. */
const PATIENCE_MS = 1_000;
/** Shorter than a person's wait for an answer. */
const MEND_MS = 5_000;

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
  const { estimate = ofTheBrowser, roomMark = inMemory() } = options;
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
      await withDeadline(MEND_MS, 'begin log anew', beginLogAnew(options.indexedDB ?? indexedDB));
    } catch (error) {
      const why = `log not begun anew: ${String(error)}`;
      // Nothing else is written either. Whatever else is wrong with it shall not keep a case from being logged.
      if (!isFailedWrite(error)) {
        console.warn(`[sellerside] ${why}`);
        return null;
      }
      doubt();
      return why;
    } finally {
      mending = null;
    }
    await roomMark.put(false).catch(() => undefined);
    return null;
  };
  const forWriting = async () => {
    const [free, isInDoubt] = await Promise.all([freeNow(estimate), isDoubtful()]);
    if (free !== null && free < LEAST_FREE_BYTES) {
      // The browser's own tidying may have met the end of the disk.
      if (!isInDoubt) doubt();
      return `${String(free)} bytes free`;
    }
    if (isInDoubt) mending ??= mend();
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
