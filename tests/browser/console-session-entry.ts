// Runs in the page: starts a session and keeps what it says for the test.
import { startSession } from '../../lib/console/session.ts';
import type { PageReading } from '../../lib/console/reading.ts';

window.startSellerside = (url) => {
  const lifetime = new AbortController();
  const readings: PageReading[] = [];
  const session = startSession({
    document,
    signal: lifetime.signal,
    onReading: (reading) => readings.push(reading),
    ...(url === undefined ? {} : { url: () => url }),
  });
  return {
    readings,
    insert: session.insert,
    readNow: session.readNow,
    stop: () => {
      lifetime.abort();
    },
  };
};
