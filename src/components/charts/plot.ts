import * as Plot from "@observablehq/plot";

/**
 * A picture by Plot, named as a whole. Plot also names the groups of its marks ("line", "dot"), which have no role
 * that may carry a name: a screen reader would stumble, so those names go.
 */
export function plot(options: Plot.PlotOptions & {ariaLabel: string}): Element {
  const {ariaLabel, ...rest} = options;
  const figure = Plot.plot({className: "plot", style: {fontSize: "14px"}, ...rest});
  for (const mark of figure.querySelectorAll("[aria-label]")) mark.removeAttribute("aria-label");
  figure.setAttribute("role", "img");
  figure.setAttribute("aria-label", ariaLabel);
  return figure;
}
