// Numbers the keys that it is given, 0, 1, 2 …, in 12 bytes each (a Map of the same takes some 60).
export interface KeyTable {
  /** By number. */
  keys: Int32Array;
  /** Open addressing: number + 1, or 0 where nothing is. At most half full. */
  slots: Int32Array;
  size: number;
}

const FIRST_CAPACITY = 128;

export function makeKeyTable(): KeyTable {
  return { keys: new Int32Array(FIRST_CAPACITY), slots: new Int32Array(FIRST_CAPACITY * 2), size: 0 };
}

/** -1 when the key was never added. */
export function findKey({ keys, slots }: KeyTable, key: number): number {
  const mask = slots.length - 1;
  for (let at = slotOf(key) & mask; ; at = (at + 1) & mask) {
    const number = (slots[at] ?? 0) - 1;
    if (number < 0 || keys[number] === key) return number;
  }
}

export function addKey(table: KeyTable, key: number): number {
  const { keys, slots } = table;
  const mask = slots.length - 1;
  let at = slotOf(key) & mask;
  for (;;) {
    const number = (slots[at] ?? 0) - 1;
    if (number < 0) break;
    if (keys[number] === key) return number;
    at = (at + 1) & mask;
  }
  const number = table.size;
  keys[number] = key;
  slots[at] = number + 1;
  table.size += 1;
  if (table.size === keys.length) widen(table);
  return number;
}

export function clearKeys(table: KeyTable): void {
  table.slots.fill(0);
  table.size = 0;
}

function slotOf(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 16), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function widen(table: KeyTable): void {
  const keys = new Int32Array(table.keys.length * 2);
  keys.set(table.keys);
  const slots = new Int32Array(keys.length * 2);
  const mask = slots.length - 1;
  for (let number = 0; number < table.size; number += 1) {
    let at = slotOf(keys[number] ?? 0) & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = number + 1;
  }
  table.keys = keys;
  table.slots = slots;
}
