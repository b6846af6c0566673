// Where rows of whatever table name a buyer: by the fields that ids and order numbers stand
// in, never by a value alone, since a buyer's id may well be what somebody else's work number is.

export interface BuyerNames {
  readonly marketplace: string;
  readonly buyerId: string;
  readonly orderNumbers: ReadonlySet<string>;
  readonly caseIds: ReadonlySet<string>;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The row itself, not what lies in lists within it. */
export function namesBuyer(value: unknown, names: BuyerNames): boolean {
  if (!isFields(value)) return false;
  const { marketplace } = value;
  if (typeof marketplace === 'string' && marketplace !== names.marketplace) return false;
  return (
    (names.buyerId !== '' && value.buyerId === names.buyerId) ||
    has(names.orderNumbers, value.orderNumber) ||
    has(names.caseIds, value.caseId)
  );
}

function has(names: ReadonlySet<string>, value: unknown): boolean {
  return typeof value === 'string' && value !== '' && names.has(value);
}

/** `<marketplace or console>:<id or order>`, as keys of rows are made; a longer path in between is passed over. */
export function keyNamesBuyer(key: unknown, names: BuyerNames): boolean {
  if (typeof key !== 'string') return false;
  const at = key.indexOf(':');
  if (at <= 0) return false;
  const isOurs = key.slice(0, at) === names.marketplace || key.includes(`:${names.marketplace}:`);
  const last = [names.buyerId, ...names.orderNumbers].find((name) => name !== '' && key.endsWith(`:${name}`));
  return last !== undefined && (isOurs || names.orderNumbers.has(last));
}

export interface Taken {
  readonly rest: unknown;
  /** What was taken out, as it was. */
  readonly taken: readonly unknown[];
}

/** Without the entries of its lists, however deep, that name the buyer; also without such texts in lists of ids. */
export function withoutBuyer(value: unknown, names: BuyerNames): Taken {
  if (Array.isArray(value)) return withoutIn(value, names);
  if (!isFields(value)) return { rest: value, taken: [] };
  const parts = Object.entries(value).map(([name, part]) => [name, withoutBuyer(part, names)] as const);
  const taken = parts.flatMap(([, part]) => part.taken);
  // The very same row where nothing was taken: nobody has to write it.
  if (taken.length === 0) return { rest: value, taken };
  return { rest: Object.fromEntries(parts.map(([name, { rest }]) => [name, rest])), taken };
}

function withoutIn(list: readonly unknown[], names: BuyerNames): Taken {
  const isTheirs = (entry: unknown) =>
    namesBuyer(entry, names) ||
    keyNamesBuyer(entry, names) ||
    has(names.caseIds, entry) ||
    has(names.orderNumbers, entry);
  const own = list.filter(isTheirs);
  const others = list.filter((entry) => !isTheirs(entry)).map((entry) => withoutBuyer(entry, names));
  const taken = [...own, ...others.flatMap((other) => other.taken)];
  return taken.length === 0 ? { rest: list, taken } : { rest: others.map(({ rest }) => rest), taken };
}
