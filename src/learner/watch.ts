/** A step starves if its loss is above 0.3 (a solved run has 0.01, a guess between two nouns 0.7)… */
const highLoss = 0.3;

/** …while its gradient is shorter than this. Where the loss is high, healthy runs have 0.01 to 1. */
const tinyNorm = 1e-3;

/** A run is frozen while at least 30 of its last 40 steps starved: sharp runs that are stuck still twitch at times. */
const memory = 40;
const enough = 30;

/** Watches a run: give it each step's loss and gradient norm, and it says whether the run is frozen. */
export function createWatch(): (loss: number, norm: number) => boolean {
  const starved = new Uint8Array(memory);
  let step = 0;
  let count = 0;
  return (loss, norm) => {
    const i = step++ % memory;
    count -= starved[i];
    starved[i] = Number(loss > highLoss && norm < tinyNorm);
    count += starved[i];
    return count >= enough;
  };
}
