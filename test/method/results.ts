import type {Fidelity, GenderResults, Heads, Seeds, Winograd} from "../../src/method/results.js";
import {run} from "../data/load.js";

/** What the method page's pictures show. */
export async function loadResults() {
  const [fidelity, heads, winograd, gender, seeds] = await Promise.all(
    ["fidelity", "heads", "winograd", "gender", "seeds"].map(async (name) =>
      JSON.parse(await run(`method/data/${name}.json`))
    )
  );
  return {fidelity, heads, winograd, gender, seeds} as {
    fidelity: Fidelity;
    heads: Heads;
    winograd: Winograd;
    gender: GenderResults;
    seeds: Seeds;
  };
}
