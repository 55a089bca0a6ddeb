import {create} from "d3";
import {roving} from "./keys.js";
import {messages} from "./messages.js";
import {headNames} from "../../data/sentence.js";
import {shades} from "./shades.js";

export interface HeadsOptions {
  head: string;
  width?: number;
  height?: number;
  columns?: number;
  set?: (values: {head: string}) => void;
}

/** The eight heads as a list of small pictures, for those who draw them one at a time. */
export interface Heads {
  element: HTMLElement;
  /** Draws the picture of head `h`, [query][key]. */
  fill(h: number, weights: readonly (readonly number[])[]): void;
  /** Marks a head as the chosen one. */
  choose(head: string): void;
}

/** All eight heads as small pictures of their weights; one is chosen. `heads` is [head][query][key]. */
export function headPictures(heads: readonly (readonly number[])[][], options: HeadsOptions): HTMLElement {
  const {element, fill} = emptyHeads(options);
  heads.forEach((weights, h) => fill(h, weights));
  return element;
}

/** The list of all eight heads, its pictures still empty. */
export function emptyHeads({
  head,
  width = 640,
  height = Infinity,
  columns = width < 480 ? 4 : 8,
  set
}: HeadsOptions): Heads {
  const count = headNames.length;
  const size = Math.floor(Math.min(72, (width - 17 * columns) / columns, (height * columns) / count - 38));
  const list = create("div").attr("class", "heads").attr("role", "radiogroup").attr("aria-label", messages.heads);
  const button = list
    .selectAll("button")
    .data(headNames)
    .join("button")
    .attr("type", "button")
    .attr("role", "radio")
    .attr("data-key", (name) => `head-${name}`)
    .attr("aria-label", (name) => messages.head(name));
  const picture = button
    .append("svg")
    .attr("width", size)
    .attr("height", size)
    .attr("aria-hidden", "true")
    .attr("shape-rendering", "crispEdges");
  button.append("span").text((name) => name);
  const element = list.node()! as HTMLElement;
  roving(element, {current: headNames.indexOf(head), choose: (i) => set?.({head: headNames[i]})});

  const choose = (head: string) => {
    const current = Math.max(0, headNames.indexOf(head));
    button.attr("aria-checked", (name) => String(name === head)).attr("tabindex", (_, i) => (i === current ? 0 : -1));
  };
  choose(head);
  return {
    element,
    choose,
    fill(h, weights) {
      const svg = picture.nodes()[h];
      svg.setAttribute("viewBox", `0 0 ${weights.length} ${weights.length}`);
      svg.replaceChildren(shades(weights, {cell: 1, smallest: 0.03}));
    }
  };
}
