// Makes the browser's LevelDB begin a new log file: when 4 MB have been written since the last one (Chromium's buffer),
// it puts what it holds in memory, which is whole, into a table, and forgets the log. All databases of the extension
// share it, so what is written goes into one of its own that is dropped afterwards. 40–160 ms on a disk in memory.
const SCRATCH = 'sellerside-scratch';
/** Half as much again as the largest buffer. */
const PORTIONS = 6;
const VALUES = 32;
/** 32 kB: a larger value would be put into a file of its own, past the log. */
const VALUE_BYTES = 32_768;

/** Rejects with the browser's error, where there is no room for it. */
export async function beginLogAnew(factory: IDBFactory): Promise<void> {
  const opening = factory.open(SCRATCH, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('bytes');
  const database = await answered(opening);
  try {
    for (let portion = 0; portion < PORTIONS; portion += 1) await writePortion(database);
  } finally {
    database.close();
    // What stays of it is written over the next time.
    await drop(factory).catch(() => undefined);
  }
}

function writePortion(database: IDBDatabase): Promise<void> {
  const transaction = database.transaction('bytes', 'readwrite');
  const bytes = transaction.objectStore('bytes');
  for (let place = 0; place < VALUES; place += 1) bytes.put(new Uint8Array(VALUE_BYTES), place);
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

async function drop(factory: IDBFactory): Promise<void> {
  await answered(factory.deleteDatabase(SCRATCH));
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });
}
