/**
 * The optimiser Adam (Kingma and Ba 2015, algorithm 1) with its usual constants. Returns a function that moves
 * `weights` against `gradient` in place; both must keep their length. A gradient that has always been 0 moves
 * nothing.
 */
export function adam(size: number): (weights: Float64Array, gradient: Float64Array, learningRate: number) => void {
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const [keepMean, keepSquare, epsilon] = [0.9, 0.999, 1e-8];
  // Powers of the two, by products: engines do not agree on the last bit of `**`, and a run must come out the same in
  // all of them.
  let [keptMean, keptSquare] = [1, 1];
  return (weights, gradient, learningRate) => {
    const meanBias = 1 - (keptMean *= keepMean);
    const squareBias = 1 - (keptSquare *= keepSquare);
    for (let i = 0; i < size; ++i) {
      mean[i] = keepMean * mean[i] + (1 - keepMean) * gradient[i];
      square[i] = keepSquare * square[i] + (1 - keepSquare) * gradient[i] * gradient[i];
      weights[i] -= (learningRate * (mean[i] / meanBias)) / (Math.sqrt(square[i] / squareBias) + epsilon);
    }
  };
}
