import {create} from "d3";
import {arrowLabel} from "../../components/charts/arrow-label.js";
import {percent, textWidth} from "../../components/format.js";
import {nothing} from "../../components/frame/nothing.js";
import type {Drawing} from "../../components/types.js";
import {drawing} from "../../components/types.js";
import {fileName, versionLine} from "../files.js";
import type {Found, Shares} from "../he-she.js";
import {count} from "../he-she.js";
import type {PairsFound} from "../watch-he-she.js";
import {heSheMessages as messages} from "./he-she-messages.js";

// What the cells of this figure need beside its picture comes with it.
export {frames, people, writePairs} from "../he-she.js";
export {watchHeShe} from "../watch-he-she.js";

/** The height of a row, and of a line of what stands above the first, in CSS pixels. */
const tall = 44;
const line = 16;

/** Of what both people of a sentence get, the part of the first. */
const part = ([first, second]: Shares) => first / (first + second);

/** For each pair of people, which part of their attention the first gets with “he” and with “she”. */
export function heShe({frame, found, waiting, wrong}: PairsFound, {width: room = 640}: {width?: number} = {}): Drawing {
  const notes = [
    ...(waiting.length > 0 ? [messages.waiting(waiting.length)] : []),
    ...(wrong.length > 0 ? [messages.wrong(wrong[0])] : [])
  ];
  if (found.length === 0) return nothing([messages.none, ...notes].join(" "));
  const width = Math.min(room, 704);
  const names = found.map(({pair}) => pair.join(" / "));
  const left = Math.min(width * 0.45, Math.max(...names.map((name) => textWidth(name, 15))) + 16);
  const x = (share: number) => left + 16 + share * (width - left - 40);
  // Both ends are named on one line where there is room for that, and on two on a phone.
  const isTight = textWidth(messages.second, 14) + 44 + textWidth(messages.first, 14) > x(1) - x(0);
  const header = 14 + (isTight ? 2 : 1) * line;
  const height = header + found.length * tall;

  const svg = create("svg")
    .attr("class", "he-she")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", messages.label(frame));
  const ends = svg.append("g").attr("class", "quiet").node()!;
  ends.append(
    arrowLabel(messages.second, "left", {x: x(0), y: 14}),
    arrowLabel(messages.first, "right", {x: x(1), y: header - line, end: true})
  );
  svg
    .append("line")
    .attr("class", "middle")
    .attr("x1", x(0.5))
    .attr("x2", x(0.5))
    .attr("y1", header - 8)
    .attr("y2", height);
  const row = svg
    .selectAll("g.row")
    .data(found)
    .join("g")
    .attr("class", (d) => (changes(d) ? "row changes" : "row"))
    .attr("transform", (_, i) => `translate(0,${header + i * tall})`);
  row
    .append("text")
    .attr("class", "name")
    .attr("y", tall / 2 + 5)
    .text((_, i) => `${names[i]} `);
  row
    .append("line")
    .attr("class", "way")
    .attr("x1", ({he}) => x(part(he)))
    .attr("x2", ({she}) => x(part(she)))
    .attr("y1", tall / 2)
    .attr("y2", tall / 2);
  for (const pronoun of ["he", "she"] as const) {
    row
      .append("circle")
      .attr("class", pronoun)
      .attr("cx", (d) => x(part(d[pronoun])))
      .attr("cy", tall / 2)
      .attr("r", 5);
    row
      .append("text")
      .attr("class", "mark")
      .attr("x", (d) => x(part(d[pronoun])))
      .attr("y", pronoun === "he" ? 12 : tall - 3)
      .attr("text-anchor", "middle")
      .text(`${pronoun} `);
  }

  const {first, changed} = count(found);
  const reading = [messages.count({all: found.length, first, changed}), ...notes].join(" ");
  return drawing(svg.node()!, reading, {
    tables: () => [
      {
        columns: messages.columns,
        rows: found.map(({pair, he, she}) => [pair.join(" / "), part(he), part(she), changes({pair, he, she}) ? 1 : 0])
      }
    ],
    heading: () => [messages.label(frame), reading, versionLine()],
    fileName: () => fileName(["he-she", percent(changed / found.length)])
  });
}

const changes = ({he, she}: Found): boolean => he[0] > he[1] !== she[0] > she[1];
