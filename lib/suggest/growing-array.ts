// Typed arrays that grow by doubling, for lists whose length is known only at the end.
export interface Growing<T> {
  push(value: number): void;
  /** 0 where nothing was written yet. */
  at(place: number): number;
  add(place: number, value: number): void;
  /** Also beyond the end. */
  set(place: number, value: number): void;
  length(): number;
  /** Cut to length; nothing may be pushed afterwards. */
  done(): T;
}

const FIRST_LENGTH = 1024;

export function growingInts(): Growing<Int32Array> {
  return growing<Int32Array>((length) => new Int32Array(length));
}

export function growingFloats(): Growing<Float32Array> {
  return growing<Float32Array>((length) => new Float32Array(length));
}

interface Numbers<T> {
  [n: number]: number;
  readonly length: number;
  set(other: T): void;
  slice(from: number, to: number): T;
}

function growing<T extends Numbers<T>>(make: (length: number) => T): Growing<T> {
  let numbers = make(FIRST_LENGTH);
  let length = 0;
  const makeRoom = (wanted: number) => {
    let room = numbers.length;
    while (room < wanted) room *= 2;
    const longer = make(room);
    longer.set(numbers);
    numbers = longer;
  };
  return {
    push(value) {
      if (length === numbers.length) makeRoom(length + 1);
      numbers[length] = value;
      length += 1;
    },
    at: (place) => numbers[place] ?? 0,
    add(place, value) {
      numbers[place] = (numbers[place] ?? 0) + value;
    },
    set(place, value) {
      if (place >= numbers.length) makeRoom(place + 1);
      numbers[place] = value;
      length = Math.max(length, place + 1);
    },
    length: () => length,
    done: () => numbers.slice(0, length),
  };
}
