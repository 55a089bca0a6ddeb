import {encode} from "uqr";
import {messages} from "./messages.js";

/** Modules of white around a code; readers need four. */
const border = 4;

/**
 * A code with more characters than this has modules too small to be read from ten metres off, where it fills the
 * height of a screen.
 */
const longest = 500;

/** An address longer than this is not shown in letters with all its values: nobody types it. */
const typed = 60;

/**
 * A picture that phones read as `text`: a QR code, black on white in every theme, at level M, which forgives 15% of
 * dirt and glare. Undefined where it would be too fine to be read.
 */
export function qrCode(text: string): SVGSVGElement | undefined {
  if (text.length > longest) return undefined;
  const {size, data} = encode(text, {ecc: "M", boostEcc: false, border});
  const svg = element("svg", {
    viewBox: `0 0 ${size} ${size}`,
    class: "qr",
    role: "img",
    "shape-rendering": "crispEdges"
  });
  svg.setAttribute("aria-label", messages.qr(text));
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? `M${x} ${y}h1v1h-1z` : [])));
  svg.append(
    element("rect", {width: size, height: size, fill: "#fff"}),
    element("path", {d: dark.join(""), fill: "#000"})
  );
  return svg as SVGSVGElement;
}

/** An address as a code for phones and, below it, in letters for those who type. */
export function qrPanel(url: string): HTMLElement {
  const panel = document.createElement("div");
  panel.className = "qr-panel";
  const letters = document.createElement("p");
  const code = qrCode(url);
  letters.textContent = code ? inLetters(url) : messages.noQr;
  panel.append(...(code ? [code] : []), letters);
  return panel;
}

/** An address as people write it: without its protocol, and without values if it would be long. */
export function inLetters(url: string): string {
  const {host, pathname, search, hash} = new URL(url);
  const whole = `${host}${pathname}${search}${hash}`;
  return whole.length > typed ? host + pathname : whole.replace(/\/$/, "");
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const created = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, String(value));
  return created;
}
