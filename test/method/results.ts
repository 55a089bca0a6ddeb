import type {Fidelity, Heads, Seeds, Winograd} from "../../src/method/results.js";
import {run} from "../data/load.js";

/** What the method page's pictures show. */
export async function loadResults() {
  const [fidelity, heads, winograd, seeds] = await Promise.all(
    ["fidelity", "heads", "winograd", "seeds"].map(async (name) => JSON.parse(await run(`method/data/${name}.json`)))
  );
  return {fidelity, heads, winograd, seeds} as {fidelity: Fidelity; heads: Heads; winograd: Winograd; seeds: Seeds};
}
