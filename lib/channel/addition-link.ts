// The sidebar's end to the scripts that are put into a page when they are needed.
import type { AdditionName } from '../console/addition-name.ts';
import type { AdditionLink } from './links.ts';
import type { FromPage, SidebarToPage } from './page-messages.ts';

/** Asks for the script to be put into this tab; false when it could not be. */
export type LoadAddition = (name: AdditionName) => Promise<boolean>;

interface End extends AdditionLink {
  readonly receive: (body: unknown) => void;
}

function createEnd(name: AdditionName, post: (message: SidebarToPage) => void, load: LoadAddition): End {
  const listeners = new Set<(body: unknown) => void>();
  let loading: Promise<boolean> | null = null;
  const ready = async (): Promise<boolean> => {
    loading ??= load(name);
    const ok = await loading;
    // Asked again with the next message: the worker may just have been replaced.
    if (!ok) loading = null;
    return ok;
  };
  return {
    ready,
    send: async (body) => {
      const ok = await ready();
      if (ok) post({ type: 'addition', name, body });
      return ok;
    },
    onMessage: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    receive: (body) => {
      if (body === null) loading = null;
      for (const listener of listeners) listener(body);
    },
  };
}

export function createAdditionLinks(post: (message: SidebarToPage) => void, load: LoadAddition) {
  const ends = new Map<AdditionName, End>();
  const end = (name: AdditionName): End => {
    const known = ends.get(name) ?? createEnd(name, post, load);
    ends.set(name, known);
    return known;
  };
  return {
    of: (name: AdditionName): AdditionLink => end(name),
    receive: (message: Extract<FromPage, { type: 'addition' | 'not-loaded' }>): void =>
      end(message.name).receive(message.type === 'addition' ? message.body : null),
  };
}
