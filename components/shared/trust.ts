// Actions are for people: an event made by a script is ignored. Tests make
// events by script, so they put another check in the context.
import { createContext, useContext } from 'react';

export type TrustCheck = (event: Event) => boolean;

export const TrustContext = createContext<TrustCheck>((event) => event.isTrusted);

export function useTrusted(): TrustCheck {
  return useContext(TrustContext);
}
