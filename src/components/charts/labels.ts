import {textWidth} from "../format.js";

/** A point in a picture that wants its name beside it. */
export interface Labelled {
  x: number;
  y: number;
  text: string;
  /**
   * Which side the label would rather stand on, as the tip of an arrow wants it ahead of the arrow; right by default.
   */
  lean?: "left" | "right";
}

/** Where a label's text starts or ends, relative to its point. */
export interface Placement {
  dx: number;
  dy: number;
  anchor: "start" | "end" | "middle";
}

interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

const size = 14;

/**
 * Chooses for each point the side on which its label meets the fewest others: right, left, above or below. Greedy, in
 * the order given, so the important points come first. `width` is that of the picture, which labels should not leave.
 */
export function placeLabels(points: readonly Labelled[], width: number, distance = 9): Placement[] {
  const taken: Box[] = points.map(({x, y}) => ({x0: x - 5, y0: y - 5, x1: x + 5, y1: y + 5}));
  return points.map(({x, y, text, lean = "right"}) => {
    const w = textWidth(text, size);
    const sides: (Placement & {box: Box})[] = [
      side(distance, 5, "start", x + distance, y - 8),
      side(-distance, 5, "end", x - distance - w, y - 8),
      side(0, -distance, "middle", x - w / 2, y - distance - 12),
      side(0, distance + 11, "middle", x - w / 2, y + distance - 1)
    ];
    function side(dx: number, dy: number, anchor: Placement["anchor"], x0: number, y0: number) {
      return {dx, dy, anchor, box: {x0, y0, x1: x0 + w, y1: y0 + 16}};
    }
    const cost = ({box, anchor}: Placement & {box: Box}) =>
      taken.reduce((sum, other) => sum + overlap(box, other), 0) +
      (box.x0 < 0 || box.x1 > width ? 1e4 : 0) +
      (anchor === (lean === "right" ? "end" : "start") ? 60 : 0);
    const best = sides.reduce((a, b) => (cost(b) < cost(a) ? b : a));
    taken.push(best.box);
    return {dx: best.dx, dy: best.dy, anchor: best.anchor};
  });
}

function overlap(a: Box, b: Box): number {
  return (
    Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) * Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0))
  );
}
