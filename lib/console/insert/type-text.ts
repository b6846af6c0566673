// As if typed at the selection: the browser's own editing, which keeps its undo.

/** Nothing happens where there is no such command. Looked up, because it is marked as deprecated, with nothing in its place. */
export function typeText(document: Document, text: string): void {
  const command: unknown = Reflect.get(Document.prototype, 'execCommand');
  if (typeof command === 'function') Reflect.apply(command, document, ['insertText', false, text]);
}
