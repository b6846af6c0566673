// Re-renders a React tree whenever the console's state changes, and the few
// pieces that every React console needs.
import { createElement, StrictMode, useSyncExternalStore } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ConsoleState } from './console-state.ts';
import { CLOBBERING_NAMES } from './hostile-acts.ts';

function Root({ state, view }: { state: ConsoleState; view: () => ReactNode }): ReactNode {
  useSyncExternalStore(state.subscribe, state.version);
  return view();
}

export function mountReact(state: ConsoleState, view: () => ReactNode): void {
  const host = document.getElementById('app');
  if (!host) return;
  createRoot(host).render(
    <StrictMode>
      <Root state={state} view={view} />
    </StrictMode>,
  );
}

interface ClobberableProps {
  readonly state: ConsoleState;
  readonly className: string;
  readonly children: ReactNode;
  readonly id?: string;
}

/** A plain element, or a form whose inputs hide DOM methods once a test asks for that. */
export function Clobberable({ state, children, ...given }: ClobberableProps): ReactNode {
  if (!state.isUnder('clobber')) return createElement('div', given, children);
  const inputs = CLOBBERING_NAMES.map((name) => <input type="hidden" name={name} key={name} />);
  return createElement('form', given, inputs, children);
}

export function sendsOnEnter(state: ConsoleState): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    state.send();
  };
}

/** A click that a script made is ignored, as the real consoles do. */
export function sendsOnTrustedClick(state: ConsoleState): (event: MouseEvent) => void {
  return (event) => {
    if (event.isTrusted) state.send();
  };
}

/** Ref callback of a message list: shows its newest message whenever it is rendered. */
export function scrollToEnd(list: HTMLElement | null): void {
  if (list) list.scrollTop = list.scrollHeight;
}
