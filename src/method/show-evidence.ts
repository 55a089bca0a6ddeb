import {near} from "../chapter/near.js";
import {inPlaceOfStill} from "../chapter/place.js";
import type {Evidence} from "./figures/evidence.js";

/**
 * What was measured, for the figure `id` of the page, in place of the picture that the build took of it. `load` fetches
 * what it takes, and `evidenceOf` makes the evidence of that, shortly before the reader arrives. Never rejects, as
 * `near` never does.
 */
export async function showEvidence<T>(
  id: string,
  load: () => Promise<T>,
  evidenceOf: (loaded: T) => Evidence,
  {invalidation}: {invalidation?: Promise<unknown>} = {}
): Promise<HTMLElement> {
  const make = async () => {
    const [{evidence}, loaded] = await Promise.all([import("./figures/evidence.js"), load()]);
    return evidence(evidenceOf(loaded), invalidation);
  };
  return inPlaceOfStill(id, await near(id, make, {invalidation}));
}
