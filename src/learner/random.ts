/**
 * A generator of numbers in [0, 1), the same for the same seed on every machine. `stream` gives a seed several
 * independent sequences.
 *
 * A counter that walks in steps of 2³² / φ, each stop scrambled by the finaliser of MurmurHash3 (the construction of
 * Steele, Lea and Flood 2014, “Fast splittable pseudorandom number generators”, in 32 bits). Throws unless the seed is
 * a whole number from 0 to 2³² − 1.
 */
export function random(seed: number, stream = 0): () => number {
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) throw new Error(`invalid seed: ${seed}`);
  // Scrambled first: neighbouring seeds must not walk the same path one step apart.
  let state = scramble(scramble(seed) + stream);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return (scramble(state) >>> 0) / 2 ** 32;
  };
}

function scramble(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
