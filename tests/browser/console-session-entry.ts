// Runs in the page: starts a session and keeps what it says for the test.
import { watchBox } from '../../lib/console/insert/box-watch.ts';
import { write } from '../../lib/console/insert/start-writing.ts';
import { startSession } from '../../lib/console/session.ts';
import { settleReading } from '../../lib/console/settle-reading.ts';
import { effectiveSite, NOTHING_TAUGHT } from '../../lib/console/sites/effective-sites.ts';
import { siteFromWire, siteToWire } from '../../lib/console/sites/wire.ts';
import type { PageReading } from '../../lib/console/reading.ts';

const MACHINE = { timeZone: '+08:00' };

window.startSellerside = (url, definition) => {
  const lifetime = new AbortController();
  const readings: PageReading[] = [];
  const taught = definition ? [{ origin: 'local', definition } as const] : [];
  const site = effectiveSite(url ?? location.href, { ...NOTHING_TAUGHT, taught }, MACHINE);
  if (!site) throw new Error('no site on this host');
  const session = startSession({
    document,
    // As it reaches a page: through text and back.
    site: siteFromWire(siteToWire(site)),
    signal: lifetime.signal,
    // As the sidebar does with what it is sent.
    onReading: (raw) => readings.push(settleReading(raw)),
    ...(url === undefined ? {} : { url: () => url }),
  });
  const box = watchBox(document, lifetime.signal, () => session.composer());
  return {
    readings,
    insert: (request) => write(request, { document, box, session: () => session }),
    readNow: () => {
      const raw = session.readNow();
      return raw && settleReading(raw);
    },
    stop: () => {
      lifetime.abort();
    },
  };
};
