import {create} from "d3";
import {argmax} from "../../../attention/index.js";
import {barcode} from "./barcode.js";
import {fixed, percent} from "../../format.js";
import {exchangeChart} from "./exchange.js";
import type {Drawing, Room} from "../../types.js";
import {drawing} from "../../types.js";
import {messages} from "./messages.js";
import type {Journey} from "../../../data/journey.js";
import {journeyTables} from "./tables.js";

// The cell that makes the controls names the steps as the picture does.
export {messages as journeyMessages} from "./messages.js";

/**
 * `step`: 0 question, 1 scores, 2 weights, 3 blend; `noun`: the one that is exchanged for the sentence's own; `looks`:
 * whether the asking word takes anything from the others; `all`: whether to draw all pieces, not only those with
 * weight.
 */
export interface JourneyValues {
  step: number;
  noun: string;
  looks: boolean;
  all: boolean;
}

/** A piece with less weight is only drawn if all of them are. */
const littleWeight = 0.04;

/**
 * Question, scores, weights, blend: one picture that fills up step by step with the real head's numbers. Below, what
 * shows that it matters: how far the asking word moves when the noun is exchanged.
 */
export function journey(
  data: Journey,
  labels: readonly string[],
  {step, noun, looks, all, width: whole = 640, height = Infinity, on = "page"}: JourneyValues & Partial<Room>
): Drawing {
  const {word, pieces, query, keys, values, blend, scores, weights, likeness, exchanges} = data;
  const asking = labels[word];
  const beside = on === "slide" && whole > 900; // the exchange stands beside the barcodes
  const width = beside ? Math.round(whole * 0.64) : whole;
  const drawn = [...pieces.keys()].filter((i) => all || weights[i] >= littleWeight);
  const lines = drawn.length + (all ? 0 : 1);
  const row = Math.min(27, Math.floor((height - 138) / lines));
  const left = 72;
  const numbers = width < 480 ? 88 : 190;
  const strip = width - left - numbers;
  const top = 62;
  const svg = create("svg")
    .attr("class", "journey")
    .attr("viewBox", `0 0 ${width} ${top + lines * row + 76}`)
    .attr("width", width)
    .attr("height", top + lines * row + 76)
    .attr("role", "img")
    .attr("aria-label", messages.label(messages.steps[step]));

  const heading = (y: number, text: string, role: string) =>
    svg
      .append("text")
      .attr("class", `heading ${role}`)
      .attr("x", width < 480 ? 0 : left)
      .attr("y", y)
      .text(text);
  heading(12, messages.query(asking), "query");
  const nameAt = (y: number) =>
    svg
      .append("text")
      .attr("class", "name")
      .attr("x", left - 10)
      .attr("y", y)
      .attr("text-anchor", "end")
      .text(asking);
  nameAt(34);
  svg
    .append("path")
    .attr("class", "barcode query")
    .attr("d", barcode(query, {x: left, y: 29, width: strip, height: 22}));

  const filling = step < 3 ? keys : values;
  if (step > 0) heading(top - 4, step < 3 ? messages.key : messages.value, step < 3 ? "key" : "value");
  const largest = argmax(weights);
  const line = svg
    .selectAll("g.piece")
    .data(drawn)
    .join("g")
    .attr("class", (i) => (step > 0 && i === largest ? "piece top" : "piece"))
    .attr("transform", (_, k) => `translate(0,${top + k * row})`);
  line
    .append("text")
    .attr("class", "name")
    .attr("x", left - 10)
    .attr("y", 18)
    .attr("text-anchor", "end")
    .text((i) => nameOf(pieces[i]));
  if (step > 0) {
    line
      .append("path")
      .attr("class", `barcode ${step < 3 ? "key" : "value"}`)
      .attr("d", (i) => barcode(filling[i], {x: left, y: 13, width: strip, height: 20}))
      .style("opacity", (i) => (step < 3 ? 1 : 0.15 + (looks ? 0.85 * Math.sqrt(weights[i]) : 0)));
    line
      .append("text")
      .attr("class", "score")
      .attr("x", left + strip + (width < 480 ? 44 : 54))
      .attr("y", 18)
      .attr("text-anchor", "end")
      .text((i) => fixed(scores[i]));
  }
  if (step > 1) {
    const x = left + strip + (width < 480 ? 50 : 66);
    const available = width - x - 42;
    if (width >= 480)
      line
        .append("rect")
        .attr("class", "weight")
        .attr("x", x)
        .attr("y", 5)
        .attr("height", 17)
        .attr("width", (i) => Math.max(1, weights[i] * available));
    line
      .append("text")
      .attr("class", "share")
      .attr("x", (i) => (width >= 480 ? x + weights[i] * available + 6 : width))
      .attr("y", 18)
      .attr("text-anchor", width >= 480 ? "start" : "end")
      .text((i) => percent(weights[i]));
  }
  if (!all) {
    const rest = pieces.length - drawn.length;
    const share = 1 - drawn.reduce((sum, i) => sum + weights[i], 0);
    svg
      .append("text")
      .attr("class", "others")
      .attr("x", left)
      .attr("y", top + drawn.length * row + 18)
      .text(step > 1 ? messages.othersWith(rest, share) : messages.others(rest));
  }
  if (step > 2) {
    const y = top + lines * row + 8;
    heading(y + 18, looks ? messages.blend(asking) : messages.nothing(asking), "value");
    if (looks)
      svg
        .append("path")
        .attr("class", "barcode value")
        .attr("d", barcode(blend, {x: left, y: y + 42, width: strip, height: 26}));
    nameAt(y + 47);
  }

  const figure = document.createElement("div");
  figure.className = beside ? "journey-figure beside" : "journey-figure";
  figure.append(
    svg.node()!,
    exchangeChart(
      {word: asking, noun: data.noun, exchanges},
      {chosen: noun, looks, width: beside ? whole - width - 24 : width}
    )
  );
  const {before, after} = exchanges.find((exchange) => exchange.noun === noun) ?? exchanges[0];
  const name = nameOf(pieces[largest]);
  const reading = [
    messages.question(asking),
    messages.scored(name, scores[largest]),
    messages.weighed(name, weights[largest]),
    messages.blended(name, likeness[largest])
  ][step];
  const proof = looks
    ? `${reading} ${messages.exchanged(asking, data.noun, noun, before, after)}`
    : messages.blind(asking, before);
  return drawing(figure, proof, {
    tables: () => journeyTables(data, labels, step),
    recipe: {
      draws: "journey",
      args: ["inside", "words"],
      values: ["step", "all", "noun", "looks"],
      data: {inside: `await read("journey.json")`, words: JSON.stringify(labels)}
    }
  });
}

/** A piece without the mark that says where a word begins. */
function nameOf(piece: string): string {
  return piece.replace("▁", "");
}
