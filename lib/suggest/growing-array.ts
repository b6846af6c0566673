// A typed array that grows by doubling, for lists whose length is known only at the end.
export interface Growing<T> {
  push(value: number): void;
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
  return {
    push(value) {
      if (length === numbers.length) {
        const longer = make(length * 2);
        longer.set(numbers);
        numbers = longer;
      }
      numbers[length] = value;
      length += 1;
    },
    length: () => length,
    done: () => numbers.slice(0, length),
  };
}
