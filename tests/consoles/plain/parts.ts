// Descriptions of elements: what a page file's views give. `class` (each word), `id` and
// `data-*` are documented names, and are renamed with `hostile('renamed-markup')`; style
// hangs on `css` words only.

type AttrValue = string | number | boolean | null | undefined;

export interface Attrs {
  /** Documented class names; a word that ends in `*` gets a tail that is random at every load. */
  readonly class?: string | undefined;
  /** Labels of the style sheet in styles.ts. */
  readonly css?: string | undefined;
  /** Another key at the same place is another element. */
  readonly key?: string | undefined;
  /** Children stand in an open shadow root. */
  readonly shadow?: true;
  /** A reply box: the kit keeps it equal to the model, and the model to what is typed. */
  readonly box?: true;
  /** The reply box is Quill's, which stands in this element and is kept equal to the model. */
  readonly quill?: true;
  readonly onClick?: (event: MouseEvent) => void;
  readonly [name: string]: AttrValue | ((event: MouseEvent) => void);
}

export interface Part {
  readonly tag: string;
  readonly attrs: Attrs;
  readonly children: readonly (Part | string)[];
}

export type Child = Part | string | null | false | readonly Child[];

function flat(child: Child): (Part | string)[] {
  if (child === null || child === false || child === '') return [];
  if (typeof child === 'string' || 'tag' in child) return [child];
  return child.flatMap(flat);
}

export function h(tag: string, attrs: Attrs = {}, ...children: readonly Child[]): Part {
  return { tag, attrs, children: children.flatMap(flat) };
}
