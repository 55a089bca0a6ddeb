import {create} from "d3";

const arrows = {
  down: "M5,0 V10 M1,6 L5,10 L9,6",
  left: "M11,5 H1 M5,1 L1,5 L5,9",
  right: "M0,5 H10 M6,1 L10,5 L6,9"
};

/**
 * A line of text with an arrow in front of it, or behind it where the text is to `end` at `x`; `y` is the line that it
 * stands on, in CSS pixels. The arrow is drawn, as many fonts have none.
 */
export function arrowLabel(
  text: string,
  way: keyof typeof arrows,
  {x, y, end = false}: {x: number; y: number; end?: boolean}
): SVGGElement {
  const label = create("svg:g").attr("transform", `translate(${x},${y})`);
  label
    .append("path")
    .attr("transform", `translate(${end ? -11 : 0},-10)`)
    .attr("d", arrows[way])
    .attr("fill", "none")
    .attr("stroke", "var(--ink-soft)")
    .attr("stroke-width", 1.5);
  label
    .append("text")
    .attr("x", end ? -16 : 16)
    .attr("text-anchor", end ? "end" : null)
    .text(text);
  return label.node() as SVGGElement;
}
