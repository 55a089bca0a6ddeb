/** The numbers that a text states: every `<data value="key">shown</data>` in it. */
export function statedIn(text: string): {key: string; shown: string}[] {
  return Array.from(text.matchAll(/<data value="([\w-]+)">([^<]*)<\/data>/g), ([, key, shown]) => ({key, shown}));
}
