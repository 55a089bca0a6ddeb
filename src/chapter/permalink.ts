type Values = Record<string, unknown>;

/**
 * Writes the values of figure `id` that differ from their defaults into `params` as `id.name=value`, and removes the
 * rest. Zero, false and the empty string are values like any other.
 */
export function encodeState(params: URLSearchParams, id: string, values: object, defaults: object): URLSearchParams {
  for (const [name, value] of Object.entries(values)) {
    const key = `${id}.${name}`;
    if (Object.is(value, (defaults as Values)[name])) params.delete(key);
    else params.set(key, String(value));
  }
  return params;
}

/**
 * Reads the values of figure `id` from `params`. A value takes the type of its default (number, boolean or string);
 * what is missing, repeated or cannot be read as that type is left out.
 */
export function decodeState(params: URLSearchParams, id: string, defaults: object): Values {
  const values: Values = {};
  for (const [name, fallback] of Object.entries(defaults)) {
    const found = params.getAll(`${id}.${name}`);
    if (found.length !== 1) continue;
    const value = parse(found[0], typeof fallback);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function parse(text: string, type: string): unknown {
  if (type === "string") return text;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : undefined;
  if (type !== "number" || text.trim() === "") return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
