import * as Plot from "@observablehq/plot";
import {create, range} from "d3";
import {degrees, descend, hardError, radians, softError} from "../../../attention/index.js";
import {fixed} from "../../format.js";
import type {Drawing, Room} from "../../types.js";
import {drawing} from "../../types.js";
import {plot} from "../../charts/plot.js";
import {messages} from "./messages.js";
import {nudgeTables} from "./tables.js";

/**
 * `angle`: where the query starts, in degrees; `temperature`: of soft attention; `steps`: how many steps both balls
 * have rolled.
 */
export interface NudgeValues {
  angle: number;
  temperature: number;
  steps: number;
}

/**
 * How wrong soft and hard attention are as a query turns, and the slope that each could learn from, with a ball on
 * each.
 */
export function nudge({angle, temperature, steps, width = 640, height = 380}: NudgeValues & Partial<Room>): Drawing {
  const soft = (a: number) => softError(a, temperature);
  const curves = range(0, 361).map((at) => ({at, soft: soft(radians(at)), hard: hardError(radians(at))}));
  const path = descend(soft, radians(angle), steps);
  const rolled = path.map((a) => standing(a, soft(a)));
  const ball = rolled[steps];
  const stuck = standing(radians(angle), hardError(radians(angle)));

  const shared = {width, marginLeft: 46, marginRight: 18};
  const x = {domain: [0, 360], label: null, ticks: [0, 90, 180, 270, 360], tickFormat: (d: number) => `${d}°`};
  const line = (kind: "soft" | "hard", what: "loss" | "slope") => ({
    x: "at",
    y: (d: (typeof curves)[number]) => d[kind][what],
    stroke: `var(--${kind})`,
    strokeWidth: 2.5
  });

  const name = (kind: "soft" | "hard", point: {at: number; loss: number}, options: Plot.TextOptions = {}) =>
    Plot.text([point], {
      x: "at",
      y: "loss",
      text: [messages[kind]],
      fill: `var(--${kind})`,
      fontWeight: 600,
      ...options
    });

  const slopeHeight = 150;
  const losses = plot({
    ...shared,
    height: height - slopeHeight,
    marginTop: 30,
    ariaLabel: messages.label,
    x: {...x, axis: null},
    y: {domain: [0, 0.56], label: messages.loss, ticks: [0, 0.25, 0.5], labelArrow: "none", grid: true},
    marks: [
      Plot.line(stairs(curves), {
        x: "at",
        y: "loss",
        z: "run",
        stroke: "var(--hard)",
        strokeWidth: 2.5,
        strokeDasharray: "7 4"
      }),
      Plot.line(curves, line("soft", "loss")),
      Plot.dot(rolled, {x: "angle", y: "loss", r: 2.5, fill: "var(--soft)", fillOpacity: 0.5}),
      Plot.dot([stuck], {
        x: "angle",
        y: "loss",
        r: 11,
        stroke: "var(--hard)",
        strokeWidth: 4,
        dy: -10
      }),
      Plot.dot([ball], {
        x: "angle",
        y: "loss",
        r: 9,
        fill: "var(--soft)",
        stroke: "var(--paper)",
        strokeWidth: 2,
        dy: -9
      }),
      name("hard", {at: 215, loss: 0.54}),
      name("soft", {at: 262, loss: soft(radians(262)).loss}, {textAnchor: "start", dx: 6, dy: -8})
    ]
  });
  const slopes = plot({
    ...shared,
    height: slopeHeight,
    marginTop: 28,
    marginBottom: 42,
    ariaLabel: messages.slopeLabel,
    x: {...x, label: messages.angle, labelAnchor: "center", labelArrow: "none"},
    y: {
      type: "symlog",
      constant: 0.3,
      domain: [-2.5, 2.5],
      label: messages.slope,
      ticks: [-2, -0.5, 0, 0.5, 2],
      tickFormat: (d: number) => fixed(d, 1),
      labelArrow: "none"
    },
    marks: [
      Plot.ruleY([0], {stroke: "var(--rule-strong)"}),
      Plot.line(curves, line("soft", "slope")),
      Plot.ruleX([ball], {x: "angle", y1: 0, y2: "slope", stroke: "var(--soft)", strokeWidth: 4}),
      Plot.dot([ball], {x: "angle", y: "slope", r: 6, fill: "var(--soft)"}),
      Plot.line(
        [
          [0, 0],
          [360, 0]
        ],
        {stroke: "var(--hard)", strokeWidth: 2.5, strokeDasharray: "7 4"}
      ),
      Plot.dot([stuck], {x: "angle", y: "slope", r: 6, fill: "var(--hard)"}),
      Plot.text([ball], {
        x: "angle",
        y: "slope",
        text: (d) => fixed(d.slope),
        dy: ball.slope < 0 ? 15 : -15,
        textAnchor: ball.angle < 40 ? "start" : ball.angle > 320 ? "end" : "middle", // clear of the axis
        fill: "var(--soft)",
        fontWeight: 600
      })
    ]
  });

  const figure = create("div").attr("class", "nudge").node()!;
  figure.append(losses, slopes);
  return drawing(figure, messages.reading(steps, ball, stuck), {
    tables: () => nudgeTables(curves, rolled),
    recipe: {draws: "nudge", args: [], values: ["angle", "temperature", "steps"], data: {}}
  });
}

function standing(angle: number, {loss, slope}: {loss: number; slope: number}) {
  return {angle: degrees(angle), loss, slope};
}

/** The hard curve as separate level runs, so that a jump is not drawn as a slope. */
function stairs(curves: readonly {at: number; hard: {loss: number}}[]) {
  let run = 0;
  return curves.map(({at, hard: {loss}}, i) => {
    if (i > 0 && Math.abs(loss - curves[i - 1].hard.loss) > 1e-9) ++run;
    return {at, loss, run};
  });
}
