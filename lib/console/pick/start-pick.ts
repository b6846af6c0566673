// The addition that teaches: picks elements for the panel in the sidebar, and reads the page
// by the panel's draft again and again until the panel is closed.
import type { ConsoleDefinition } from '../../knowledge/console-definition.ts';
import type { PageHandle } from '../additions.ts';
import { after, every, listen } from '../lifetime.ts';
import { addressOf } from '../safe-dom.ts';
import type { Site } from '../sites/site.ts';
import { isSidebarToPick } from './pick-messages.ts';
import type { PickToSidebar, SidebarToPick } from './pick-messages.ts';
import { startPicking } from './pick-session.ts';
import type { Picking } from './pick-session.ts';
import { sample } from './sample.ts';

/** Often enough to see a conversation change, seldom enough to cost the page nothing. */
const SAMPLE_MS = 500;
/** The rest of the click that took something, and the second of a double one. */
const SETTLE_MS = 350;

interface State {
  picking: Picking | null;
  running: AbortController;
  sampling: AbortController;
}

type Tell = (message: PickToSidebar) => void;

/** The events of one press come one after the other; those after the one that took are the page's no more than it was. */
function swallowRest(document: Document, signal: AbortSignal): void {
  const rest = new AbortController();
  const inner = AbortSignal.any([signal, rest.signal]);
  for (const type of ['pointerup', 'mouseup', 'click', 'dblclick'])
    listen(
      document,
      type,
      (event) => {
        if (!event.isTrusted) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { signal: inner, capture: true },
    );
  after(SETTLE_MS, signal, () => rest.abort());
}

function pick(message: SidebarToPick & { type: 'pick' }, handle: PageHandle, state: State, tell: Tell): void {
  stop(state);
  const { document, signal } = handle;
  const running = new AbortController();
  state.running = running;
  const end = (how: 'taken' | 'given-up'): void => {
    if (how === 'taken') swallowRest(document, signal);
    stop(state);
  };
  const inner = AbortSignal.any([signal, running.signal]);
  state.picking = startPicking(message, { document, signal: inner, tell, end });
}

function stop(state: State): void {
  state.running.abort();
  state.picking = null;
}

/** What the draft amends is what this page is read by already. */
function known({ amends }: ConsoleDefinition, { session }: PageHandle): Site | null {
  const site = session()?.route()?.match.site;
  return site && site.id === amends ? site : null;
}

function keepSampling(message: SidebarToPick & { type: 'sample' }, handle: PageHandle, state: State, tell: Tell): void {
  state.sampling.abort();
  const { definition } = message;
  if (!definition) return;
  state.sampling = new AbortController();
  const signal = AbortSignal.any([handle.signal, state.sampling.signal]);
  const site = known(definition, handle);
  let last = '';
  const look = (): void => {
    const { document } = handle;
    const sampled = { ...sample(document, definition, site, document.location.href), address: addressOf(document) };
    const text = JSON.stringify(sampled);
    if (text === last) return;
    last = text;
    tell({ type: 'sampled', ...sampled });
  };
  look();
  every(SAMPLE_MS, signal, look);
}

export function startPick(handle: PageHandle): void {
  const { document } = handle;
  const state: State = { picking: null, running: new AbortController(), sampling: new AbortController() };
  const tell: Tell = (body) => handle.tell({ type: 'addition', name: 'pick', body });
  handle.receive('pick', (body) => {
    if (!isSidebarToPick(body)) return;
    if (body.type === 'pick') pick(body, handle, state, tell);
    else if (body.type === 'sample') keepSampling(body, handle, state, tell);
    else if (body.type === 'key') state.picking?.key(body.key);
    else if (body.type === 'stop') stop(state);
    else {
      const { hostname, pathname } = document.location;
      tell({ type: 'here', host: hostname, path: pathname, title: document.title.slice(0, 60) });
    }
  });
}
