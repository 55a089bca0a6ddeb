import type {Past} from "../learner/index.js";

/** So many changes on the way are remembered. */
const most = 50;

/**
 * Writes the settings that were in force earlier as text, for a link: `40_0.03_1` for steps 1 to 40 (learning rate, then
 * temperature), and another such part, after a comma, for every later change. No past is the empty text.
 */
export function formatPast(past: readonly Past[]): string {
  return past.map(({until, learningRate, temperature}) => [until, learningRate, temperature].join("_")).join(",");
}

/** Reads what `formatPast` wrote; undefined if the text is anything else. */
export function parsePast(text: string): Past[] | undefined {
  const past = (text === "" ? [] : text.split(",")).map((part) => {
    const [until, learningRate, temperature] = part.split("_").map(Number);
    return {until, learningRate, temperature};
  });
  const good = (x: number) => x > 0 && x < Infinity;
  const valid = past.every(
    ({until, learningRate, temperature}, i) =>
      Number.isInteger(until) && until > (past[i - 1]?.until ?? 0) && good(learningRate) && good(temperature)
  );
  return valid && past.length <= most && formatPast(past) === text ? past : undefined;
}

/**
 * What the past is after a person has changed a setting when `step` steps had been taken with `settings`. A second change at
 * the same step adds nothing. Beyond fifty changes the past is forgotten, and all steps count as taken with the present ones.
 */
export function addPast(text: string, {until, learningRate, temperature}: Past): string {
  const past = parsePast(text) ?? [];
  if (past.at(-1)?.until === until) return text;
  return past.length < most ? formatPast([...past, {until, learningRate, temperature}]) : "";
}
