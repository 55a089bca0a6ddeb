/** The mean of a list that is not empty. */
export function mean(list: readonly number[]): number {
  return list.reduce((a, b) => a + b, 0) / list.length;
}
