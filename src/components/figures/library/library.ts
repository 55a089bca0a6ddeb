import type {Selection} from "d3";
import {create} from "d3";
import {argmax, hardmax, perplexity, softmax} from "../../../attention/index.js";
import {fixed, percent, textWidth} from "../../format.js";
import type {Drawing, Room} from "../../types.js";
import {drawing} from "../../types.js";
import {messages} from "./messages.js";
import {libraryTable} from "./table.js";

/** Questions, signs, and the dot products of their embeddings [question][sign]. */
export interface Library {
  questions: readonly string[];
  signs: readonly string[];
  matches: readonly (readonly number[])[];
  /** Whether a question of the reader's own is among them, which is in no file. */
  own?: boolean;
}

/** `question`: one of the library's questions; `temperature`: of soft lending, above 0. */
export interface LibraryValues {
  question: string;
  temperature: number;
}

/** Eight shelves with the match of each sign, and what hard and soft lending make of it; below, both reading lists. */
export function library(
  {questions, signs, matches, own = false}: Library,
  {question, temperature, width = 640, height: room, on = "page"}: LibraryValues & Partial<Room>
): Drawing {
  const match = matches[Math.max(0, questions.indexOf(question))];
  const soft = softmax(match, {temperature});
  const hard = hardmax(match);
  const top = argmax(match);
  const narrow = width < 560;
  // On a slide the reading lists have their titles beside them, where the signs stand.
  const wall = on === "slide" && !narrow;
  const lists = wall ? {top: 8, step: 32, height: 72} : {top: 12, step: 52, height: 118};
  const row = narrow ? 58 : wall ? Math.min(46, Math.floor(((room ?? 0) - lists.height) / signs.length)) : 46;
  const drop = narrow ? 15 : 0; // the sign stands above its bars where there is no room beside them
  const left = narrow ? 0 : 250;
  const longest = width - left - 92;
  const height = signs.length * row + lists.height;

  const svg = create("svg")
    .attr("class", "library")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", messages.label);

  const shelf = svg
    .selectAll("g.shelf")
    .data(signs)
    .join("g")
    .attr("class", (_, i) => (i === top ? "shelf top" : "shelf"))
    .attr("transform", (_, i) => `translate(0,${i * row})`);
  shelf.append("title").text((d, i) => messages.shelf(d, match[i], soft[i], hard[i]));
  shelf
    .append("text")
    .attr("class", "sign")
    .attr("x", narrow ? 0 : left - 14)
    .attr("y", narrow ? 13 : 24)
    .attr("text-anchor", narrow ? "start" : "end")
    .text((d) => d);
  const largest = Math.max(...matches.flat());
  shelf
    .append("rect")
    .attr("class", "match")
    .attr("x", left)
    .attr("y", 9 + drop)
    .attr("height", 5)
    .attr("width", (_, i) => Math.max(0, (match[i] / largest) * longest));
  shelf
    .append("text")
    .attr("class", "score")
    .attr("x", (_, i) => left + Math.max(0, (match[i] / largest) * longest) + 6)
    .attr("y", 13 + drop)
    .text((_, i) => (i === 0 ? `${messages.match} ${fixed(match[i])}` : fixed(match[i])));
  shelf
    .append("rect")
    .attr("class", "share")
    .attr("x", left)
    .attr("y", 16 + drop)
    .attr("height", 14)
    .attr("width", (_, i) => Math.max(1, soft[i] * longest));
  shelf
    .append("text")
    .attr("class", "number")
    .attr("x", (_, i) => left + soft[i] * longest + 7)
    .attr("y", 28 + drop)
    .text((_, i) => percent(soft[i]));

  const below = svg.append("g").attr("transform", `translate(0,${signs.length * row + lists.top})`);
  for (const [i, shares] of [hard, soft].entries()) {
    const list = below.append("g").attr("transform", i > 0 ? `translate(0,${i * lists.step})` : null);
    list.attr("class", ["hard", "soft"][i]);
    stack(list, shares, {title: [messages.hard, messages.soft][i], signs, width, beside: wall ? left : 0});
  }

  return drawing(svg.node()!, messages.reading(signs[top], soft[top], perplexity(soft)), {
    tables: () => [libraryTable(signs, {match, soft, hard})],
    recipe: own
      ? undefined
      : {
          draws: "library",
          args: ["shelves"],
          values: ["question", "temperature"],
          data: {shelves: `await read("library.json")`}
        }
  });
}

type Group = Selection<SVGGElement, undefined, null, undefined>;

/**
 * A reading list: one bar, cut into the shelves' shares, each part named where there is room. Its title stands above
 * it, or before it, where the bar begins at `beside`.
 */
function stack(
  g: Group,
  shares: readonly number[],
  {title, signs, width, beside}: {title: string; signs: readonly string[]; width: number; beside: number}
): void {
  const name = g.append("text").attr("class", "title").text(title);
  if (beside)
    name
      .attr("x", beside - 14)
      .attr("y", 17)
      .attr("text-anchor", "end");
  else name.attr("y", 13);
  const largest = Math.max(...shares);
  const top = beside ? 0 : 20;
  let x = beside;
  const order = shares.map((share, i) => ({share, i})).filter(({share}) => share > 0);
  for (const {share, i} of order) {
    const w = share * (width - beside);
    const part = g
      .append("g")
      .attr("class", share === largest ? "part most" : "part")
      .attr("transform", `translate(${x},${top})`);
    part
      .append("rect")
      .attr("width", Math.max(0.5, w - 1.5))
      .attr("height", 24);
    // A share without its name would say nothing.
    const label = `${signs[i].split(/,? and |, | for | in /)[0]} ${percent(share)}`;
    if (textWidth(label, 14) < w - 12) part.append("text").attr("x", 6).attr("y", 17).text(label);
    x += w;
  }
}
