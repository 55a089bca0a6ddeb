import type {Selection} from "d3";
import {create} from "d3";
import {argmax} from "../../attention/index.js";
import {roving} from "../../components/charts/keys.js";
import {drawArcs, looksFrom} from "../../components/charts/word-arcs.js";
import {wordSize} from "../../components/charts/word-line.js";
import {percent} from "../../components/format.js";
import type {Looks} from "../looks.js";
import type {ArcPlaces} from "./arc-places.js";
import {arcPlaces, slant} from "./arc-places.js";
import {messages} from "./messages.js";

export interface ArcsOptions {
  width: number;
  /** The text, for those who hear it. */
  text: string;
  /** The word that nobody looks at, −1 for none. */
  hidden: number;
  choose: (word: number) => void;
}

/** With more arcs than this from all words together, the thin ones are left out. */
const maxArcs = 400;

/** The words of a text, and arcs from those that ask to all others, as wide as the weights. */
export function arcs(
  words: readonly string[],
  looks: Looks,
  {width, text, hidden, choose}: ArcsOptions
): SVGSVGElement {
  const {from, shares, beside} = looks;
  const places = arcPlaces(words, width);
  const top = argmax(shares);
  const asking = new Set(from);
  const all = from.length === words.length;

  const svg = create("svg")
    .attr("class", `arc-line ${places.way}`)
    .attr("viewBox", `0 0 ${width} ${places.height}`)
    .attr("width", width)
    .attr("height", places.height)
    .attr("role", "group")
    .attr("aria-label", messages.label(text));
  if (beside) drawLooks(svg, beside.table, {from, places, top: -1, name: "arcs beside"});
  drawLooks(svg, looks.table, {from, places, top, name: "arcs"});

  const word = svg
    .selectAll<SVGGElement, string>("g.word")
    .data(words)
    .join("g")
    .attr("class", (_, i) =>
      ["word", asking.has(i) && !all && "asked", i === top && "top", i === hidden && "gone"].filter(Boolean).join(" ")
    )
    .attr("transform", (_, i) => `translate(${places.x[i]},${places.y[i]})`)
    .attr("role", "button")
    .attr("data-key", (_, i) => `word-${i}`)
    .attr("aria-pressed", (_, i) => String(asking.has(i)))
    .attr("aria-label", (d, i) => messages.word(d, shares[i], beside?.shares[i]));
  const draw = {horizontal: drawUpright, slanted: drawSlanted, vertical: drawRows}[places.way];
  draw(word, looks, places, width);
  roving(svg.node()!, {current: all ? top : from[0], choose: (i) => choose(i)});
  return svg.node()!;
}

type Words = Selection<SVGGElement, string, SVGSVGElement, undefined>;
type DrawWords = (word: Words, looks: Looks, places: ArcPlaces, width: number) => void;

/** The arcs of all words that ask, the widest where they are too many. */
function drawLooks(
  svg: Selection<SVGSVGElement, undefined, null, undefined>,
  table: Looks["table"],
  {from, places, top, name}: {from: readonly number[]; places: ArcPlaces; top: number; name: string}
): void {
  if (from.length === 1) return drawArcs(svg, places, looksFrom(from[0], table[from[0]]), {name, top});
  const looks = from.flatMap((word) => looksFrom(word, table[word], 0.02));
  const shown = looks.length > maxArcs ? looks.sort((a, b) => b.weight - a.weight).slice(0, maxArcs) : looks;
  drawArcs(svg, places, shown, {name: `${name} many`, widest: 9});
}

/** Words in a line, their shares below them. The frame around both answers wherever it is touched. */
const drawUpright: DrawWords = (word, {shares, beside}, {w}) => {
  const tall = beside ? 74 : 58;
  word
    .append("rect")
    .attr("class", "touch")
    .attr("x", (_, i) => -w[i] / 2 - 4)
    .attr("y", -24)
    .attr("width", (_, i) => w[i] + 8)
    .attr("height", tall + 6);
  word
    .append("rect")
    .attr("class", "frame-of")
    .attr("x", (_, i) => -w[i] / 2)
    .attr("y", -20)
    .attr("width", (_, i) => w[i])
    .attr("height", 30)
    .attr("rx", 6);
  nameWords(word).attr("text-anchor", "middle");
  const share = (list: readonly number[], y: number, name: string) =>
    word
      .append("text")
      .attr("class", name)
      .attr("y", y)
      .attr("text-anchor", "middle")
      .text((_, i) => `${percent(list[i])} `);
  share(shares, 30, "share");
  if (beside) share(beside.shares, 48, "share beside");
};

/** Words that lean, their shares above them. */
const drawSlanted: DrawWords = (word, {shares, beside}, {w, x}) => {
  const leaning = word.append("g").attr("transform", `translate(4,${beside ? 38 : 24}) rotate(${-slant})`);
  for (const name of ["touch", "frame-of"])
    leaning
      .append("rect")
      .attr("class", name)
      .attr("x", (_, i) => -w[i] - 2)
      .attr("y", -14)
      .attr("width", (_, i) => w[i] + 4)
      .attr("height", 20)
      .attr("rx", 5);
  nameWords(leaning as unknown as Words).attr("text-anchor", "end");
  const apart = x.length > 1 ? x[1] - x[0] : 40;
  const share = (list: readonly number[], y: number, name: string) =>
    word
      .append("text")
      .attr("class", `${name} ${apart < 34 ? "small" : ""}`.trim())
      .attr("y", y)
      .attr("text-anchor", "middle")
      .text((_, i) => (list[i] < 0.005 ? "" : `${percent(list[i])} `));
  share(shares, 8, "share");
  if (beside) share(beside.shares, 22, "share beside");
};

/** A row for each word, with a bar; the whole row answers. */
const drawRows: DrawWords = (word, {shares, beside}, {w, x}, width) => {
  const left = Math.max(...w) + 12;
  const available = Math.max(20, width - x[0] - left - 48);
  word
    .append("rect")
    .attr("class", "touch")
    .attr("x", -12)
    .attr("y", -22)
    .attr("width", width - x[0] + 8)
    .attr("height", 32);
  word
    .append("rect")
    .attr("class", "frame-of")
    .attr("x", -8)
    .attr("y", -20)
    .attr("width", (_, i) => w[i] + 4)
    .attr("height", 29)
    .attr("rx", 6);
  nameWords(word).attr("text-anchor", "start");
  const bar = (list: readonly number[], y: number, height: number, name: string) =>
    word
      .append("rect")
      .attr("class", name)
      .attr("x", left)
      .attr("y", y)
      .attr("height", height)
      .attr("width", (_, i) => Math.max(1, list[i] * available));
  bar(shares, -14, beside ? 10 : 16, "bar");
  if (beside) bar(beside.shares, -3, 6, "bar beside");
  word
    .append("text")
    .attr("class", "share")
    .attr("x", (_, i) => left + Math.max(shares[i], beside?.shares[i] ?? 0) * available + 6)
    .text((_, i) => `${percent(shares[i])} `);
};

function nameWords(word: Words): Words {
  // The space, which is not drawn, parts the word from its share where both are read as one.
  return word
    .append("text")
    .attr("class", "name")
    .attr("font-size", wordSize)
    .text((d) => `${d} `) as unknown as Words;
}
