// The few directions in which the teacher's vectors differ most, by orthogonal iteration on
// their covariance: small, exact enough and the same on every run.

export interface Basis {
  readonly mean: Float64Array;
  /** Of length 1 and at right angles, the most telling first. */
  readonly directions: readonly Float64Array[];
  /** Share of the spread that lies in these directions. */
  readonly explained: number;
}

const ROUNDS = 150;

export function principalBasis(rows: Float32Array, width: number, dims: number): Basis {
  const count = rows.length / width;
  const mean = new Float64Array(width);
  for (let at = 0; at < rows.length; at += 1) mean[at % width] = (mean[at % width] ?? 0) + (rows[at] ?? 0) / count;
  const spread = rowsOf(covariance(rows, mean), width);
  let directions = startingFrom(width, dims);
  for (let round = 0; round < ROUNDS; round += 1) {
    directions = directions.map((direction) => Float64Array.from(spread, (row) => dot(row, direction)));
    makeOrthonormal(directions);
  }
  const total = spread.reduce((sum, row, n) => sum + (row[n] ?? 0), 0);
  const kept = directions.reduce(
    (sum, own) =>
      sum +
      dot(
        own,
        Float64Array.from(spread, (row) => dot(row, own)),
      ),
    0,
  );
  directions.forEach(fixSign);
  return { mean, directions, explained: kept / total };
}

/** Each row as its place along the directions. */
export function project(rows: Float32Array, { mean, directions }: Basis): Float64Array {
  const width = mean.length;
  const projected = new Float64Array((rows.length / width) * directions.length);
  for (let row = 0; row < rows.length / width; row += 1) {
    const centred = Float64Array.from(mean, (middle, n) => (rows[row * width + n] ?? 0) - middle);
    for (const [d, direction] of directions.entries()) projected[row * directions.length + d] = dot(direction, centred);
  }
  return projected;
}

function covariance(rows: Float32Array, mean: Float64Array): Float64Array {
  const width = mean.length;
  const sums = new Float64Array(width * width);
  const centred = new Float64Array(width);
  for (let start = 0; start < rows.length; start += width) {
    for (let n = 0; n < width; n += 1) centred[n] = (rows[start + n] ?? 0) - (mean[n] ?? 0);
    addSquare(sums, centred);
  }
  return sums;
}

function addSquare(sums: Float64Array, vector: Float64Array): void {
  const width = vector.length;
  for (let a = 0; a < width; a += 1) {
    const value = vector[a] ?? 0;
    for (let b = 0; b < width; b += 1) sums[a * width + b] = (sums[a * width + b] ?? 0) + value * (vector[b] ?? 0);
  }
}

/** Any start that is orthogonal to nothing will do, as long as it is always the same. */
function startingFrom(width: number, dims: number): Float64Array[] {
  const directions = rowsOf(
    Float64Array.from({ length: width * dims }, (_, at) => Math.sin(1 + at * 1.618)),
    width,
  );
  makeOrthonormal(directions);
  return directions;
}

/** Gram and Schmidt, in order. */
function makeOrthonormal(directions: readonly Float64Array[]): void {
  for (const [d, direction] of directions.entries()) {
    for (const before of directions.slice(0, d)) {
      const shared = dot(before, direction);
      for (let n = 0; n < direction.length; n += 1) direction[n] = (direction[n] ?? 0) - shared * (before[n] ?? 0);
    }
    const length = Math.sqrt(dot(direction, direction));
    for (let n = 0; n < direction.length; n += 1) direction[n] = (direction[n] ?? 0) / length;
  }
}

function fixSign(direction: Float64Array): void {
  const largest = direction.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  if (largest < 0) for (let n = 0; n < direction.length; n += 1) direction[n] = -(direction[n] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n += 1) sum += (a[n] ?? 0) * (b[n] ?? 0);
  return sum;
}

/** The rows as views, not copies. */
function rowsOf(numbers: Float64Array, width: number): Float64Array[] {
  return Array.from({ length: numbers.length / width }, (_, row) => numbers.subarray(row * width, (row + 1) * width));
}
