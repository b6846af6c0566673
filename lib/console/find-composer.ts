// The reply box: exactly one, and writable, or nothing is written.
import { all, attributeOf, FOUND_CAP, isSecret, matches, tagOf, take } from './safe-dom.ts';
import type { SitePage } from './sites/site.ts';

export type Composer =
  | { readonly state: 'ready' | 'read-only'; readonly box: HTMLElement }
  | { readonly state: 'absent' | 'ambiguous'; readonly box: null };

const LOCKED = ':disabled,[readonly],[contenteditable="false"],[aria-disabled="true"],[aria-readonly="true"]';

/** Asked only when there are several: it makes the browser compute styles. */
function isVisible(element: HTMLElement): boolean {
  const { prototype }: { prototype: Partial<HTMLElement> } = HTMLElement;
  return prototype.checkVisibility?.call(element) ?? true;
}

function isBox(element: Element): element is HTMLElement {
  if (isSecret(element)) return false;
  return isTextField(element) || attributeOf(element, 'contenteditable') !== null;
}

export function findComposer(document: Document, page: SitePage): Composer {
  for (const selector of page.composer ?? []) {
    const boxes = take(all(document, selector), FOUND_CAP).filter(isBox);
    const shown = boxes.length > 1 ? boxes.filter(isVisible) : boxes;
    const [box, other] = shown;
    if (other) return { state: 'ambiguous', box: null };
    if (box) return { state: matches(box, LOCKED) ? 'read-only' : 'ready', box };
  }
  return { state: 'absent', box: null };
}

export function isTextField(box: Element): box is HTMLTextAreaElement | HTMLInputElement {
  return /^(TEXTAREA|INPUT)$/u.test(tagOf(box));
}
