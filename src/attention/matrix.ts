/** Any list of numbers, plain or typed. */
export type Vector = ArrayLike<number>;

/** A list of equally long rows. */
export type Matrix = ArrayLike<Vector>;

/** A pair of coordinates. */
export type Point = [x: number, y: number];

/** Throws unless `vector` has at least one entry and all of them are finite. */
export function checkVector(vector: Vector, name: string): void {
  if (!(vector.length > 0)) throw new Error(`invalid ${name}: empty`);
  for (let i = 0; i < vector.length; ++i) {
    if (!Number.isFinite(vector[i])) throw new Error(`invalid ${name}: ${vector[i]} at ${i}`);
  }
}

/** Throws unless `matrix` is rectangular, not empty and finite. Returns [rows, columns]. */
export function checkMatrix(matrix: Matrix, name: string): [rows: number, columns: number] {
  if (!(matrix.length > 0)) throw new Error(`invalid ${name}: empty`);
  const columns = matrix[0].length;
  for (let i = 0; i < matrix.length; ++i) {
    checkVector(matrix[i], `${name} row ${i}`);
    if (matrix[i].length !== columns)
      throw new Error(`ragged ${name}: row ${i} has ${matrix[i].length}, not ${columns}`);
  }
  return [matrix.length, columns];
}

/** Throws unless `weights` are finite, not negative and not all zero. Returns their sum. */
export function checkWeights(weights: Vector, name = "weights"): number {
  checkVector(weights, name);
  let sum = 0;
  for (let i = 0; i < weights.length; ++i) {
    if (weights[i] < 0) throw new Error(`invalid ${name}: ${weights[i]} at ${i}`);
    sum += weights[i];
  }
  if (sum === 0) throw new Error(`invalid ${name}: all zero`);
  return sum;
}

/** Throws unless `temperature` is a positive number; Infinity is one. */
export function checkTemperature(temperature: number): void {
  if (!(temperature > 0)) throw new Error(`invalid temperature: ${temperature}`);
}

/** Throws unless two lengths that must agree do: `mismatched weights and values: 2 and 3`. */
export function checkSame(a: number, b: number, names: string): void {
  if (a !== b) throw new Error(`mismatched ${names}: ${a} and ${b}`);
}
