// Harmful things a console page can do to an extension that need no framework:
// here they are done for real, to the page's own document.

/** Names that a form's inputs put in the place of DOM methods and properties. */
export const CLOBBERING_NAMES = [
  'querySelector',
  'querySelectorAll',
  'parentNode',
  'parentElement',
  'textContent',
  'innerText',
  'getAttribute',
  'hasAttribute',
  'matches',
  'closest',
  'children',
  'childNodes',
  'classList',
  'className',
  'id',
  'tagName',
  'nodeType',
  'isConnected',
  'value',
] as const;

const SWEEP_EVERY_MS = 50;
const SWEEP_FOR_MS = 3000;

/** Takes away every child of <html> that the page did not put there. */
export function removeForeignNodes(): void {
  const timer = setInterval(() => {
    for (const node of Array.from(document.documentElement.childNodes)) {
      if (node !== document.head && node !== document.body) node.remove();
    }
  }, SWEEP_EVERY_MS);
  setTimeout(() => {
    clearInterval(timer);
  }, SWEEP_FOR_MS);
}

/** The page's own dialog in the top layer, which makes everything outside it inert. */
export function openModal(): void {
  const dialog = document.createElement('dialog');
  const close = document.createElement('button');
  close.textContent = 'OK';
  close.addEventListener('click', () => {
    dialog.remove();
  });
  dialog.append('店铺公告：今晚 23:00–24:00 系统升级 ', close);
  dialog.setAttribute('style', 'border:0;border-radius:8px;padding:24px 28px;font:14px/22px system-ui');
  document.body.append(dialog);
  dialog.showModal();
}

/** n mutations in a hidden ticker: the noise every live console makes. */
export async function mutateUnrelated(n: number, perFrame: number): Promise<void> {
  const ticker = document.createElement('div');
  ticker.hidden = true;
  document.body.append(ticker);
  for (let done = 0; done < n;) {
    for (let i = 0; i < perFrame && done < n; i += 1, done += 1) {
      const cell = document.createElement('span');
      cell.textContent = String(done);
      ticker.append(cell);
      if (ticker.childElementCount > 40) ticker.replaceChildren();
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  ticker.remove();
}
