/** Where a candidate is named: indices of words, in their order, at least one. */
export type Mentions = readonly number[];

/** A rule that picks one of several candidates: their index. `row` is the pronoun's row of weights by word. */
export type Rule = (candidates: readonly Mentions[], pronoun: number, row: readonly number[]) => number;

/**
 * The candidate that has the word with the largest weight: its strongest word counts, wherever and however often it
 * is named.
 */
export const strongest: Rule = (candidates, _, row) => highest(candidates, (at) => Math.max(...at.map((i) => row[i])));

/** The candidate whose words have the largest weight all together. */
export const heaviest: Rule = (candidates, _, row) =>
  highest(candidates, (at) => at.reduce((sum, i) => sum + row[i], 0));

/** The candidate that is named first. */
export const first: Rule = (candidates) => highest(candidates, (at) => -at[0]);

/** The candidate named last before the pronoun; where all come after it, the one named first. */
export const nearest: Rule = (candidates, pronoun) =>
  highest(candidates, (at) => {
    const before = at.filter((i) => i < pronoun).at(-1);
    return before === undefined ? -at[0] - pronoun : before - pronoun;
  });

/** The index of the candidate with the highest mark; of equal ones the first. */
function highest(candidates: readonly Mentions[], mark: (at: Mentions) => number): number {
  let best = 0;
  for (let i = 1; i < candidates.length; ++i) if (mark(candidates[i]) > mark(candidates[best])) best = i;
  return best;
}
