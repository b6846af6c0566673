// Runs before each file. The components' files share one world: whatever a test leaves behind
// goes with it, and each file finds the document and the address as new ones are.
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A busy machine is not a failure: wait long for what is to appear. Nothing here
// waits for what must not.
configure({ asyncUtilTimeout: 10_000 });

// jsdom lays nothing out: there is nothing to scroll, and a virtual list of no height shows no row.
Element.prototype.scrollIntoView = () => undefined;
for (const side of ['clientHeight', 'clientWidth'])
  Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 800 });

function emptyDocument(): void {
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const element of [document.documentElement, document.body])
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  window.location.hash = '';
}

emptyDocument();
afterEach(() => {
  cleanup();
  window.location.hash = '';
});
