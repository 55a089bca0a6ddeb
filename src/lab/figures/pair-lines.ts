import type {Selection} from "d3";
import {create} from "d3";
import {textWidth} from "../../components/format.js";
import type {PairLine} from "../pair-rows.js";
import type {PairLinesOptions} from "./pair-bars.js";
import {drawBars, inBoth, isAsking, tall} from "./pair-bars.js";
import type {DrawQueue, Part} from "../../components/charts/draw-queue.js";
import {roving} from "../../components/charts/keys.js";
import {messages} from "../messages.js";

/** A picture of lines that is changed from one pair to the next. */
export interface PairLines {
  element: SVGSVGElement;
  draw(data: readonly PairLine[], options: PairLinesOptions): void;
}

/** How many lines are drawn together. */
const together = 12;

/** A line for every pair of words: its bar in the first sentence, in the second, and the difference in points. */
export function createPairLines(queue: DrawQueue): PairLines {
  const svg = create("svg").attr("class", "pair").attr("role", "group");
  const legend = svg.append("g");
  const body = svg.append("g");
  let choose: (line: number) => void = () => {};
  roving(svg.node()!, {choose: (_, part) => choose(Number(part.dataset.key!.slice("line-".length)))});

  return {
    element: svg.node()!,
    draw(data, options) {
      const {label, width} = options;
      const left = Math.min(Math.max(60, ...data.map(({name}) => textWidth(name, 15))) + 24, width * 0.42);
      const available = width - left - 100;
      const narrow = width < 480; // the names of the two stand one below the other
      const header = narrow ? 74 : 58;
      const height = header + data.length * tall;
      choose = options.choose;
      svg
        .attr("viewBox", `0 0 ${width} ${height}`)
        .attr("width", width)
        .attr("height", height)
        .attr("aria-label", label);
      drawLegend(legend, {left, width, available, narrow});
      const asked = data.findIndex((d) => isAsking(d, options) && inBoth(d));
      const stop = asked >= 0 ? asked : data.findIndex(inBoth);
      const parts = Array.from({length: Math.ceil(data.length / together)}, (_, k) =>
        data.slice(k * together, (k + 1) * together).map((d, i) => ({...d, i: k * together + i}))
      );
      const hosts = body.selectAll<SVGGElement, unknown>("g.part").data(parts).join("g").attr("class", "part");
      queue.schedule(
        hosts.nodes().map((host, k): Part => ({
          host,
          inputs: [parts[k]],
          draw: () => drawBars(host, parts[k], {...options, left, available, header, stop})
        }))
      );
    }
  };
}

function drawLegend(
  legend: Selection<SVGGElement, undefined, null, undefined>,
  {left, width, available, narrow}: {left: number; width: number; available: number; narrow: boolean}
): void {
  legend.selectChildren().remove();
  (["first", "second"] as const).forEach((side, i) => {
    const x = left + (i === 0 || narrow ? 0 : available / 2);
    const y = i === 1 && narrow ? 22 : 0;
    legend
      .append("rect")
      .attr("class", side)
      .attr("x", x)
      .attr("y", y + 4)
      .attr("width", 18)
      .attr("height", 11);
    legend
      .append("text")
      .attr("x", x + 25)
      .attr("y", y + 14)
      .text(messages[side]);
  });
  legend
    .append("text")
    .attr("class", "quiet")
    .attr("x", width)
    .attr("y", narrow ? 62 : 46)
    .attr("text-anchor", "end")
    .text(messages.points);
}
