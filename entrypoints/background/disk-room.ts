// What the store has to know of the disk beyond a worker's life, and what follows once a full disk has room again.
import { browser } from 'wxt/browser';
import { broadcast } from '../../lib/channel/background-door.ts';
import type { RoomOptions } from '../../lib/store/disk-room.ts';

/** Present while the log may be damaged. */
const KEY = 'diskWasFull';

export function roomOptions(afterwards: () => void): Pick<RoomOptions, 'roomMark' | 'afterFull'> {
  return {
    roomMark: {
      read: async () => KEY in (await browser.storage.local.get(KEY)),
      put: async (doubtful) => {
        broadcast('storage-changed');
        await (doubtful ? browser.storage.local.set({ [KEY]: true }) : browser.storage.local.remove(KEY));
      },
    },
    afterFull: afterwards,
  };
}
