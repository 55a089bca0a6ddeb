import type {Term} from "./parse.js";

/** The names that have a colour of their own wherever they are meant: `<b class="query">queries</b>`. */
const coloured = ["query", "key", "value"];

/** A name where it stands in a text. */
export interface Found {
  name: string;
  start: number;
  end: number;
}

/**
 * The first place of a text where one of some names stands, alone or as a plural. Names with a colour are not looked
 * for: where they are meant, they wear it. What you do in your head is done in another head.
 */
export function findName(text: string, names: readonly string[]): Found | undefined {
  const plain = names.filter((name) => !coloured.includes(name));
  if (plain.length === 0) return undefined;
  const match = new RegExp(`(?<!\\byour )\\b(${plain.join("|")})s?\\b`, "i").exec(text);
  if (!match) return undefined;
  return {name: match[1].toLowerCase(), start: match.index, end: match.index + match[0].length};
}

/** The terms of a glossary that a piece of the chapter uses, in the glossary's order. */
export function termsIn(html: string, glossary: readonly Term[]): Term[] {
  const text = html.replace(/<[^>]+>/g, "");
  return glossary.filter(({name}) =>
    coloured.includes(name) ? html.includes(`<b class="${name}">`) : findName(text, [name]) !== undefined
  );
}
