import type {Chapter} from "./parse.js";

/** Words that are read in a minute: a quiet pace for prose. */
const pace = 230;

/**
 * How many minutes the chapter takes to read: its headings, key lines, prose and captions. Questions, the list of
 * names, and the time to play with figures are not counted.
 */
export function readingMinutes({title, lead, parts}: Chapter): number {
  const texts = [
    title,
    lead,
    ...parts.flatMap(({title, key, prose, figure}) => [title, key, ...prose, figure?.caption ?? ""])
  ];
  return texts.reduce((sum, text) => sum + countWords(text), 0) / pace;
}

function countWords(html: string): number {
  return html.replace(/<[^>]+>/g, "").match(/\S+/g)?.length ?? 0;
}
