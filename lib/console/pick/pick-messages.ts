// Between the panel that teaches and the script that picks. The page checks by hand what
// comes (no zod in page code); the sidebar checks with channel/pick-link.ts.
import type { FieldName } from '../../knowledge/console-fields.ts';
import type { ConsoleDefinition, NumberShape, TaughtMessages, TaughtPick } from '../../knowledge/console-definition.ts';
import type { RawReading } from '../raw-reading.ts';
import type { PageReading } from '../reading.ts';

export const MARK_KINDS = [
  'id',
  'data',
  'aria',
  'name',
  'placeholder',
  'label',
  'class',
  'class-prefix',
  'tag',
  'position',
] as const;
/** Why a selector was chosen; the agent is told. */
export type MarkKind = (typeof MARK_KINDS)[number];

/** `card` is each order's, where a page has several. */
export type PickTarget = FieldName | 'card';

export type SidebarToPick =
  | { readonly type: 'hello' }
  | {
      readonly type: 'pick';
      readonly target: PickTarget;
      /** Each order's card, where there are several: fields are then proposed from inside it. */
      readonly card: string | null;
      /** What this buyer and order are called, as far as is known: a selector must not hang on it. */
      readonly texts: readonly string[];
    }
  | { readonly type: 'stop' }
  /** Keys while the sidebar has the focus. */
  | { readonly type: 'key'; readonly key: string }
  /** Read the page by this draft now and whenever that gives something else; null: no more. */
  | { readonly type: 'sample'; readonly definition: ConsoleDefinition | null };

export interface PickedWay {
  readonly pick: TaughtPick;
  readonly kind: MarkKind;
  readonly score: number;
}

export type Picked =
  | {
      readonly kind: 'field';
      /** Best first, at most four; empty when only a label finds it. */
      readonly ways: readonly PickedWay[];
      readonly label: string | null;
      readonly value: string;
      readonly shape: NumberShape | null;
    }
  | { readonly kind: 'composer'; readonly ways: readonly PickedWay[] }
  | { readonly kind: 'messages'; readonly messages: TaughtMessages; readonly covered: number; readonly rows: number }
  | { readonly kind: 'card'; readonly select: string; readonly rows: number };

export const PICK_REFUSALS = ['secret', 'changed', 'nameless', 'one-row', 'alike', 'no-box'] as const;
export type PickRefusal = (typeof PICK_REFUSALS)[number];

export const PROBLEM_KINDS = ['broken', 'too-many', 'secret', 'elsewhere'] as const;

/** Why a draft is not read by. */
export interface Problem {
  readonly kind: (typeof PROBLEM_KINDS)[number];
  readonly select: string;
}

export type PickToSidebar =
  | { readonly type: 'here'; readonly host: string; readonly path: string; readonly title: string }
  /** Of two clicks the first was taken. */
  | { readonly type: 'next' }
  | { readonly type: 'picked'; readonly target: PickTarget; readonly picked: Picked }
  /** Picking goes on unless it was ended. */
  | { readonly type: 'refused'; readonly reason: PickRefusal }
  | { readonly type: 'ended' }
  | {
      readonly type: 'sampled';
      /** Null with a problem. */
      readonly raw: RawReading | null;
      readonly problems: readonly Problem[];
      /** Path, query and hash. */
      readonly address: string;
    };

type Sampled = Extract<PickToSidebar, { type: 'sampled' }>;

/** What the page says, as the panel gets it. `gone`: the script is not in the page any more. */
export type FromPick =
  | Exclude<PickToSidebar, { type: 'sampled' }>
  | (Omit<Sampled, 'raw'> & { readonly reading: PageReading | null })
  | { readonly type: 'gone' };

/** Said again here, because the schema's own list would bring zod into the page. */
const TARGETS: Readonly<Record<PickTarget, true>> = {
  messages: true,
  composer: true,
  card: true,
  buyerName: true,
  buyerId: true,
  shop: true,
  orderNumber: true,
  orderState: true,
  product: true,
  amount: true,
  orderedAt: true,
  paidAt: true,
  shippedAt: true,
  receivedAt: true,
  trackingNumber: true,
  carrier: true,
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isPick({ target, card, texts }: Record<string, unknown>): boolean {
  return (
    typeof target === 'string' &&
    Object.hasOwn(TARGETS, target) &&
    (card === null || typeof card === 'string') &&
    Array.isArray(texts) &&
    texts.every((text) => typeof text === 'string')
  );
}

export function isSidebarToPick(value: unknown): value is SidebarToPick {
  if (!isRecord(value)) return false;
  const { type, key, definition } = value;
  if (type === 'pick') return isPick(value);
  if (type === 'key') return typeof key === 'string';
  if (type === 'sample') return definition === null || isRecord(definition);
  return type === 'hello' || type === 'stop';
}
