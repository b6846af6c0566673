// What the store has to know of the disk beyond a worker's life, and what follows once a doubt about its log is over.
import { browser } from 'wxt/browser';
import { broadcast } from '../../lib/channel/background-door.ts';
import type { RoomOptions } from '../../lib/store/disk-room.ts';
import type { Store } from '../../lib/store/store.ts';

/** Present since a write failed, or was not tried, for want of room. */
const IN_DOUBT = 'logInDoubt';
/** Present in a session of the browser whose log began anew: how the last one ended, nobody says. */
const SOUND = 'logIsSound';

/** `afterDoubt`: what failed to be written can be written again, and the log has begun anew. */
export function roomOptions(afterDoubt: () => void): Required<Pick<RoomOptions, 'roomMark'>> {
  const isInDoubt = async () => IN_DOUBT in (await browser.storage.local.get(IN_DOUBT));
  const isSound = async () => SOUND in (await browser.storage.session.get(SOUND));
  const put = async (doubtful: boolean) => {
    if (doubtful) {
      broadcast('storage-changed');
      // First, because it is kept in memory: the other may find no room.
      await browser.storage.session.remove(SOUND);
      return browser.storage.local.set({ [IN_DOUBT]: true });
    }
    await browser.storage.session.set({ [SOUND]: true });
    if (!(await isInDoubt())) return undefined;
    await browser.storage.local.remove(IN_DOUBT);
    broadcast('storage-changed');
    return afterDoubt();
  };
  const read = async () => {
    const [doubtful, sound] = await Promise.all([isInDoubt(), isSound()]);
    return doubtful || !sound;
  };
  return { roomMark: { read, put } };
}

/** Late enough not to stand in the way of what a page wants to read first. */
const AFTER_START_MS = 2_000;

/** So that it is not the session's first case that waits for it. */
export function lookAtLog(store: Store): void {
  setTimeout(() => void store.cases.room.forWriting(), AFTER_START_MS);
}
