/** A share as a whole percentage: `0.594` is `59%`; a share that is not zero is never written as 0%. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return "<1%";
  return `${Math.round(share * 100)}%`;
}

/** A number with a fixed count of decimals and a real minus sign: `-0.5` is `−0.50`. A rounded zero has no sign. */
export function fixed(x: number, digits = 2): string {
  const text = x.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text.replace("-", "−");
}

/**
 * The width of a text in CSS pixels as a system sans at `size` would set it, without measuring: good to about a tenth,
 * and the same on every machine, which keeps pictures and tests still.
 */
export function textWidth(text: string, size = 16): number {
  let em = 0;
  for (const c of text)
    em += "iljtfr.,;:'!|()[]\"’‘“”".includes(c) ? 0.34 : "mwMW".includes(c) ? 0.86 : c >= "A" && c <= "Z" ? 0.68 : 0.6;
  return em * size;
}

/**
 * A whole number with commas: `12345` is `12,345`. `toLocaleString` would load its tables first, which takes longer
 * than a frame.
 */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A word in quotation marks. */
export function quote(word: string): string {
  return `“${word}”`;
}

/** Things one after the other: `["a", "b", "c"]` is `a, b and c`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
