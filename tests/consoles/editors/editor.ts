// What every editor of this folder gives the page: a box with a text in it, and the
// text as the editor itself would send it.

export interface MountedEditor {
  /** The editor's own model as plain text; paragraphs and line breaks are both `\n`. */
  readonly model: () => string;
  /** Leaves no listener on the document. */
  readonly unmount: () => void;
}

/** `boxClass` is what the console calls its reply box; the element that takes the typing carries it. */
export type MountEditor = (
  place: HTMLElement,
  text: string,
  boxClass: string,
) => MountedEditor | Promise<MountedEditor>;

/** Shown in an empty box; some editors put it into the box as text. */
export const HINT = '请输入回复，Enter 发送';

const BLOCKS: ReadonlySet<string> = new Set(['P', 'DIV', 'LI']);

/** For editors whose model is HTML: one line for each block and each `<br>` that does not merely fill one. */
export function linesOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  let text = '';
  const visit = (node: Node): void => {
    if (node instanceof Text) text += node.data;
    else if (node.nodeName === 'BR') text += node.nextSibling || !node.previousSibling ? '\n' : '';
    else {
      if (BLOCKS.has(node.nodeName) && text !== '' && !text.endsWith('\n')) text += '\n';
      for (const child of node.childNodes) visit(child);
      if (BLOCKS.has(node.nodeName)) text += text.endsWith('\n') && node.firstChild?.nodeName === 'BR' ? '' : '\n';
    }
  };
  visit(body);
  return text.replace(/\n$/u, '').replaceAll('\u00a0', ' ');
}
