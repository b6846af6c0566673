// Which registers of the trade an entry of a list belongs to: as the supervisor says, or, of
// feeds that say nothing, as the starter's entry of the same id always did.
import { ESCALATE, NEGATIVE_REVIEW, REGISTERS } from './terms.ts';
import type { RegisterId } from './terms.ts';
import type { ListEntry, Lists } from './schema.ts';

type ListName = keyof Lists;

const STANDARD: Readonly<Record<ListName, Readonly<Record<string, RegisterId>>>> = {
  categories: { [NEGATIVE_REVIEW]: 'reviews', return: 'returns', exchange: 'returns' },
  reasons: { 'stock-out': 'stock-outs' },
  responsibilities: {},
  handlings: { reship: 'reshipments', return: 'returns', exchange: 'returns', [ESCALATE]: 'escalations' },
};

const NAMES = ['categories', 'reasons', 'responsibilities', 'handlings'] as const satisfies readonly ListName[];

/** Ids by register, list by list. */
export type RegisterEntries = Readonly<Record<RegisterId, Readonly<Record<ListName, ReadonlySet<string>>>>>;

/** Also of entries that left the lists: cases of before still have them. */
export function registerEntries(lists: Lists): RegisterEntries {
  const idsFor = (name: ListName, register: RegisterId): ReadonlySet<string> => {
    const said = new Map(lists[name].map((entry) => [entry.id, namedBy(entry)]));
    const standard = Object.entries(STANDARD[name]).filter(([id, to]) => to === register && !said.get(id));
    const named = [...said].filter(([, registers]) => registers?.includes(register));
    return new Set([...standard, ...named].map(([id]) => id));
  };
  const of = (register: RegisterId) => [
    register,
    Object.fromEntries(NAMES.map((name) => [name, idsFor(name, register)])),
  ];
  // Keys are the registers and the lists themselves.
  return Object.fromEntries(REGISTERS.map(of)) as RegisterEntries;
}

/** Null: it does not say, or nothing that could be understood; an empty list says that it is in none. */
function namedBy(entry: ListEntry): readonly string[] | null {
  const all = namesIn(entry);
  const known = all.filter(isRegister);
  return entry.register === undefined || (known.length === 0 && all.length > 0) ? null : known;
}

function namesIn({ register = [] }: ListEntry): readonly string[] {
  return typeof register === 'string' ? [register] : register;
}

function isRegister(name: string): boolean {
  return REGISTERS.some((known) => known === name);
}

export interface UnknownRegister {
  readonly list: ListName;
  /** Of the entry. */
  readonly id: string;
  readonly register: string;
}

/** Names that are no register's. Their entries work all the same, as if these names were not there. */
export function unknownRegisters(lists: Lists): UnknownRegister[] {
  return NAMES.flatMap((name) =>
    lists[name].flatMap((entry) => {
      const unknown = namesIn(entry).filter((register) => !isRegister(register));
      return unknown.map((register) => ({ list: name, id: entry.id, register }));
    }),
  );
}
