// Class names, ids and attributes of a console. Styling hangs only on names that
// are random at every load (as the real consoles' hashed classes are); the names
// CONSOLES.md documents are added for readers, and can all be renamed at once.

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

function randomTail(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte, i) =>
    i > 0 && byte % 5 === 0 ? String(byte % 10) : LETTERS.charAt(byte % LETTERS.length),
  ).join('');
}

export interface Names {
  /** A hashed class for styling: `{row}` in the style sheet. */
  readonly css: (...labels: readonly (string | false | undefined)[]) => string;
  /** A documented name, or its replacement once the markup was renamed. */
  readonly known: (documented: string) => string;
  /** Several documented class names in one string. */
  readonly classes: (documented: string) => string;
  /** An attribute whose name and value are both documented, ready to be spread. */
  readonly attr: (name: string, value: string) => Readonly<Record<string, string>>;
  /** A readable prefix with a changing tail, as CSS modules make them. */
  readonly prefixed: (prefix: string) => string;
  readonly renameKnown: () => void;
  readonly installStyles: (sheet: string) => void;
}

export function createNames(): Names {
  const hashed = new Map<string, string>();
  const replaced = new Map<string, string>();
  let isRenamed = false;

  const remember = (map: Map<string, string>, label: string, make: () => string): string => {
    const made = map.get(label) ?? make();
    map.set(label, made);
    return made;
  };
  const hash = (label: string): string => remember(hashed, label, () => randomTail(10));
  const known = (documented: string): string => {
    if (!isRenamed) return documented;
    const prefix = documented.startsWith('data-') ? 'data-' : '';
    return remember(replaced, documented, () => prefix + randomTail(8).toLowerCase());
  };

  return {
    css: (...labels) => labels.map((label) => (label === false || label === undefined ? '' : hash(label))).join(' '),
    known,
    classes: (documented) => documented.split(' ').map(known).join(' '),
    attr: (name, value) => ({ [known(name)]: known(value) }),
    prefixed: (prefix) => known(prefix + remember(hashed, `prefix ${prefix}`, () => randomTail(5))),
    renameKnown: () => {
      isRenamed = true;
    },
    installStyles: (sheet) => {
      const style = document.createElement('style');
      style.textContent = sheet.replace(/\{(\w+)\}/g, (_, label: string) => `.${hash(label)}`);
      document.head.append(style);
    },
  };
}
