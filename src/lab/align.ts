/**
 * One line of two sentences side by side: indices of words that stand for each other, −1 where one has no
 * counterpart.
 */
export interface Line {
  first: number;
  second: number;
}

/**
 * Lays two lists of words side by side: the longest common subsequence, case aside; between two common words, as many
 * others as can be are paired in order. `align(["it", "was", "big"], ["it", "was", "small"])` pairs all three.
 */
export function align(first: readonly string[], second: readonly string[]): Line[] {
  const a = first.map((word) => word.toLowerCase());
  const b = second.map((word) => word.toLowerCase());
  // length[i][j]: of the longest common subsequence of a from i and b from j
  const length = Array.from({length: a.length + 1}, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; --i)
    for (let j = b.length - 1; j >= 0; --j)
      length[i][j] = a[i] === b[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);

  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [i0, j0] = [i, j];
    while (i < a.length && j < b.length && a[i] !== b[j])
      if (length[i + 1][j] >= length[i][j + 1]) ++i;
      else ++j;
    if (i >= a.length || j >= b.length) [i, j] = [a.length, b.length];
    for (let k = 0; k < Math.max(i - i0, j - j0); ++k)
      lines.push({first: i0 + k < i ? i0 + k : -1, second: j0 + k < j ? j0 + k : -1});
    if (i < a.length) lines.push({first: i++, second: j++});
  }
  return lines;
}
