/** The colour of a weight, 0 to 1: a mix of paper and ink that works in both themes. */
export function heat(weight: number): string {
  return `color-mix(in oklab, var(--heat) ${(Math.pow(weight, 0.7) * 100).toFixed(1)}%, var(--panel))`;
}
