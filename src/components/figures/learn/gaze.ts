import {create} from "d3";
import type {Choice, Lane, ProbeSentences} from "../../../learner/index.js";
import {messages} from "./messages.js";

const adjectives = ["tired", "round"] as const;
const looks = ["layer1", "layer2"] as const;

interface Column {
  choice: Choice;
  adjective: (typeof adjectives)[number];
  look: (typeof looks)[number];
  x: number;
}

/**
 * Where the words begin, how high a row is, the space between two ways to choose, and the room for the numbers below.
 */
const [left, head, usualRow, gap, foot] = [82, 94, 21, 14, 100];

/**
 * Where “it” looks: a row for each word of the sentence, and for each way to choose, each adjective and each look a
 * column of bars. A frame marks where the second look ought to go. Below, if `height` leaves room, the gradient that
 * reached queries and keys in the last step. The frame is drawn once; `show` fills it in.
 */
export function learnGaze(
  sentences: ProbeSentences,
  {choices, width, height: room = Infinity}: {choices: readonly Choice[]; width: number; height?: number}
): {element: SVGSVGElement; height: number; show: (lanes: readonly Lane[]) => void} {
  const {tired, round} = sentences;
  const text = tired.words.map((word, i) => (word === round.words[i] ? word : `${word}/${round.words[i]}`));
  const group = (width - left - gap * (choices.length - 1)) / choices.length;
  const cell = group / 4;
  const laneX = choices.map((_, i) => left + i * (group + gap));
  const columns = choices.flatMap((choice, lane) =>
    adjectives.flatMap((adjective, a) =>
      looks.map((look, l): Column => ({choice, adjective, look, x: laneX[lane] + (2 * a + l) * cell}))
    )
  );
  const roomy = room >= head + text.length * usualRow + foot;
  const row = roomy ? usualRow : Math.max(14, Math.min(usualRow, Math.floor((room - head - 26) / text.length)));
  const floor = head + text.length * row;
  const height = floor + (roomy ? foot : 26);
  const y = (i: number) => head + i * row;

  const svg = create("svg:svg")
    .attr("class", "learn-gaze")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img");
  const put = (name: string, x: number, y: number, content: string, anchor = "start") =>
    svg.append("text").attr("class", name).attr("x", x).attr("y", y).attr("text-anchor", anchor).text(content);
  const rects = <T>(name: string | ((d: T) => string), data: readonly T[]) =>
    svg
      .append("g")
      .selectAll("rect")
      .data(data)
      .join("rect")
      .attr("class", name as string);

  put("title", 0, 14, messages.gaze);
  text.forEach((word, i) => put("word", left - 8, y(i + 0.5) + 4.5, word, "end"));
  // Where two adjectives do not fit side by side, the first stands higher, and all above it too.
  const crowded = 2 * cell < 42;
  const statuses = choices.map((choice, i) => {
    put(`name ${choice}`, laneX[i], crowded ? 33 : 36, messages.lanes[choice]);
    return put("status", laneX[i], crowded ? 47 : 53, "");
  });
  for (const {x, look, adjective} of columns) {
    if (look === "layer1") put("quote", x, crowded && adjective === "tired" ? 61 : 72, adjective);
    put("look", x, 88, String(looks.indexOf(look) + 1));
  }

  rects("track", columns)
    .attr("x", (d) => d.x + 1)
    .attr("y", head)
    .attr("width", cell - 3)
    .attr("height", text.length * row);
  const bars = rects(
    (d) => `weight ${d.choice} ${d.look}`,
    columns.flatMap((column) => text.map((_, i) => ({...column, i})))
  )
    .attr("x", (d) => d.x + 1)
    .attr("y", (d) => y(d.i + 0.2))
    .attr("height", 0.6 * row);
  const goals = columns.filter(({look}) => look === "layer2");
  rects("goal", [
    ...goals.map(({x, adjective}) => [x - 1, y(sentences[adjective].right) + 1, cell + 1, row - 2]),
    [1, floor + 9, 18, 14]
  ])
    .attr("x", ([x]) => x)
    .attr("y", ([, y]) => y)
    .attr("width", ([, , width]) => width)
    .attr("height", ([, , , height]) => height)
    .attr("rx", 3);
  put("note", 27, floor + 21, messages.goal);

  if (roomy) put("title", 0, floor + 46, messages.gradient);
  const numbers = (roomy ? (["query", "key"] as const) : []).map((role, i) => {
    put(role, left - 8, floor + 68 + 20 * i, messages.roles[role], "end");
    return {role, texts: laneX.map((x) => put("number", x, floor + 68 + 20 * i, ""))};
  });

  return {
    element: svg.node() as SVGSVGElement,
    height,
    show(lanes) {
      const laneOf = (choice: Choice) => lanes.find((lane) => lane.choice === choice);
      bars.attr("width", (d) => (laneOf(d.choice)?.probes[d.adjective][d.look][d.i] ?? 0) * (cell - 3));
      statuses.forEach((status, i) => status.text(messages.status(statusOf(laneOf(choices[i])))));
      for (const {role, texts} of numbers)
        texts.forEach((number, i) => number.text(messages.size(gradientOf(laneOf(choices[i]), role))));
      svg.attr("aria-label", messages.gazeLabel(lanes.map((lane) => describe(lane, sentences))));
    }
  };
}

/** The length of the gradient that reached all queries, or all keys. */
function gradientOf(lane: Lane | undefined, role: "query" | "key"): number | undefined {
  const {gradients} = lane ?? {};
  return gradients && Math.hypot(gradients[`${role}1`], gradients[`${role}2`]);
}

function statusOf(lane: Lane | undefined) {
  const {step, accuracy} = lane?.points.at(-1) ?? {step: 0, accuracy: 0};
  if (!lane || step === 0) return "start";
  if (lane.status !== "running") return lane.status;
  if (accuracy >= 0.95) return "learned";
  return lane.zeroGradients === step ? "still" : "moving";
}

/** What a lane's second look gives to both nouns of both sentences, in words. */
function describe({choice, probes}: Lane, sentences: ProbeSentences): string {
  const shares = adjectives.map((adjective) => {
    const {words, right, wrong} = sentences[adjective];
    const {layer2} = probes[adjective];
    return messages.shares(adjective, [
      [words[right], layer2[right]],
      [words[wrong], layer2[wrong]]
    ]);
  });
  return messages.laneLabel(messages.lanes[choice], shares);
}
