import {sum} from "d3";
import {resampled} from "./resample.js";
import {wilson} from "./wilson.js";

/** Cases that belong together, such as the two versions of a schema: how many there are, and how many are successes. */
export interface Group {
  successes: number;
  of: number;
}

/**
 * The 95% interval of a share whose cases come in groups: groups are drawn anew, not cases. It is narrower than
 * Wilson's where the cases of a group make up for one another, and wider where they repeat one another.
 *
 * If no case or every case is a success, drawing anew would show nothing. Then it is Wilson's, a group counting as one
 * case.
 */
export function groupedInterval(groups: readonly Group[]): [low: number, high: number] {
  const [successes, of] = [sum(groups, (group) => group.successes), sum(groups, (group) => group.of)];
  if (successes === 0 || successes === of) return wilson(successes && groups.length, groups.length);
  return resampled(groups, share);
}

function share(groups: readonly Group[]): number {
  let [successes, of] = [0, 0];
  for (const group of groups) {
    successes += group.successes;
    of += group.of;
  }
  return successes / of;
}
