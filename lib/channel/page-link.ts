// The sidebar's end of the port to the page.
import type { PageReading, SidebarLayout } from '../console/reading.ts';
import { createAdditionLinks } from './addition-link.ts';
import type { LoadAddition } from './addition-link.ts';
import type { PageLink } from './links.ts';
import type { FromPage, PortHandOver, SidebarToPage } from './page-messages.ts';
import { pageToSidebarSchema } from './page-schema.ts';
import { createPickLink } from './pick-link.ts';
import { createWriteLink } from './write-link.ts';

/** Waits for the port that carries this frame's token. Messages without it are ignored. */
export function receivePort(frame: Window, token: string, signal: AbortSignal): Promise<MessagePort> {
  return new Promise((resolve) => {
    frame.addEventListener(
      'message',
      ({ data, ports, source }: MessageEvent) => {
        const handOver = data as Partial<PortHandOver> | null;
        const [port] = ports;
        if (source === frame.parent && handOver?.sellerside === 'port' && handOver.token === token && port)
          resolve(port);
      },
      { signal },
    );
  });
}

/** Calls everyone who listens; a late listener gets the newest value at once. */
function createTopic<A extends unknown[]>(replay: boolean) {
  const listeners = new Set<(...values: A) => void>();
  let newest: A | null = null;
  return {
    emit: (...values: A) => {
      newest = values;
      for (const listener of listeners) listener(...values);
    },
    on: (listener: (...values: A) => void) => {
      listeners.add(listener);
      if (replay && newest) listener(...newest);
      return () => void listeners.delete(listener);
    },
  };
}

export function createPageLink(port: MessagePort, signal: AbortSignal, load: LoadAddition): PageLink {
  const readings = createTopic<[PageReading]>(true);
  const layouts = createTopic<[SidebarLayout, SidebarLayout]>(true);
  const picks = createTopic<[number]>(false);
  const searches = createTopic<[]>(false);
  const send = (message: SidebarToPage) => port.postMessage(message);
  const additions = createAdditionLinks(send, load);
  const writing = additions.of('write');
  void additions.of('keys').ready();
  void additions.of('top').ready();
  const receive = (message: FromPage) => {
    if (message.type === 'reading') {
      // There before the first click.
      if (message.reading.composer !== 'absent') void writing.ready();
      readings.emit(message.reading);
    } else if (message.type === 'layout') layouts.emit(message.layout, message.wanted);
    else if (message.type === 'pick') picks.emit(message.position);
    else if (message.type === 'search') searches.emit();
    else additions.receive(message);
  };
  port.addEventListener(
    'message',
    ({ data }) => {
      const parsed = pageToSidebarSchema.safeParse(data);
      // What the page's side could not have meant is dropped: the last good reading stays.
      if (parsed.success) receive(parsed.data);
    },
    { signal },
  );
  port.start();
  send({ type: 'ready' });
  return {
    onReading: readings.on,
    onLayout: layouts.on,
    onPick: picks.on,
    onSearch: searches.on,
    setLayout: (layout) => send({ type: 'layout', layout }),
    insert: createWriteLink(writing),
    picking: createPickLink(additions.of('pick')),
    addition: additions.of,
    readAgain: () => send({ type: 'read' }),
  };
}
