/** What a picture's look depends on; set on the elements themselves, a file keeps it without any style sheet. */
const shape = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap"];
const type = ["font-family", "font-size", "font-weight", "text-anchor", "paint-order", "stroke-linejoin"];

/** Any colour that a style sheet can say, as one that every program can read. */
export type Colour = (value: string) => {color: string; opacity: number};

/** Part of a picture, and the box that it fills in the coordinates of the window. */
export interface SvgPart {
  source: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * What can be seen of an element, as SVG, each thing where it is in the window: pictures as they are; of HTML, its
 * background colours, borders and text. What only screen readers get (`.hidden`), and what stands there only while a
 * pointer moves (`.readout`), is left out.
 */
export function svgParts(element: Element, colour: Colour): SvgPart[] {
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden" || element.matches(".hidden, .readout")) return [];
  const box = element.getBoundingClientRect();
  if (element.localName === "svg") return [picture(element as SVGSVGElement, box, colour)];
  const parts: SvgPart[] = [];
  const rx = parseFloat(style.borderTopLeftRadius) || 0;
  const rect = ({left, top, width, height}: Box, value: string, line = 0) => {
    const {color, opacity} = colour(value);
    if (opacity === 0 || width <= 0 || height <= 0) return;
    const seen = opacity * Number(style.opacity);
    const look = line > 0 ? `fill="none" stroke="${color}" stroke-width="${line}" stroke-` : `fill="${color}" fill-`;
    const source = `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="${rx}" ${look}opacity="${seen}"/>`;
    parts.push({source, left, top, right: left + width, bottom: top + height});
  };
  const {left, top, width, height} = box;
  rect(box, style.backgroundColor);
  const line = style.borderTopStyle === "solid" ? parseFloat(style.borderTopWidth) : 0;
  if (line > 0 && parseFloat(style.borderLeftWidth) > 0)
    rect(
      {left: left + line / 2, top: top + line / 2, width: width - line, height: height - line},
      style.borderTopColor,
      line
    );
  else if (line > 0) rect({left, top, width, height: line}, style.borderTopColor);
  for (const child of element.childNodes)
    if (child.nodeType === Node.ELEMENT_NODE) parts.push(...svgParts(child as Element, colour));
    else if (child.nodeType === Node.TEXT_NODE) parts.push(...text(child as Text, style, colour));
  return parts;
}

type Box = Pick<DOMRect, "left" | "top" | "width" | "height">;

/** A text, word by word, so that lines break where they broke. */
function text(node: Text, style: CSSStyleDeclaration, colour: Colour): SvgPart[] {
  const range = document.createRange();
  const size = parseFloat(style.fontSize);
  const content = node.data;
  return Array.from(content.matchAll(/\S+/g), ({0: word, index}) => {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const {left, top, right, bottom} = range.getBoundingClientRect();
    // Below the middle of the line by a good third of the letters' height: on the line on which they stand.
    const y = (top + bottom) / 2 + size * 0.35;
    const visible = word.replaceAll("\u00ad", "");
    const source = `<text x="${left}" y="${y}" font-family="${escape(style.fontFamily)}" font-size="${size}" font-weight="${style.fontWeight}" fill="${colour(style.color).color}">${escape(visible)}</text>`;
    return {source, left, top, right, bottom};
  }).filter(({left, right}) => right > left);
}

function picture(svg: SVGSVGElement, box: DOMRect, colour: Colour): SvgPart {
  const copy = inlined(svg, colour);
  for (const [name, value] of Object.entries({x: box.left, y: box.top, width: box.width, height: box.height}))
    copy.setAttribute(name, String(value));
  copy.setAttribute("overflow", "visible");
  const {left, top, right, bottom} = box;
  return {source: new XMLSerializer().serializeToString(copy), left, top, right, bottom};
}

function inlined(svg: SVGSVGElement, colour: Colour): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, i) => {
    if (element.localName === "style") return element.remove(); // Plot's own, for its class; all of it is written out
    const style = getComputedStyle(originals[i]);
    for (const {name, value} of Array.from(element.attributes))
      if (/^(aria-|data-|role|tabindex|class|style)/.test(name) || value.includes("var("))
        element.removeAttribute(name);
    if (element.localName === "g" || element.localName === "svg") {
      if (style.opacity !== "1") element.setAttribute("opacity", style.opacity);
      return;
    }
    for (const name of /^(text|tspan)$/.test(element.localName) ? [...shape, ...type] : shape) {
      const value = style.getPropertyValue(name);
      if ((name !== "fill" && name !== "stroke") || value === "none") element.setAttribute(name, value);
      else {
        const {color, opacity} = colour(value);
        element.setAttribute(name, opacity === 0 ? "none" : color);
        const part = `${name}-opacity`;
        element.setAttribute(part, String(opacity * Number(style.getPropertyValue(part))));
      }
    }
    if (style.opacity !== "1") element.setAttribute("opacity", style.opacity);
    if (/underline/.test(style.textDecorationLine)) element.setAttribute("text-decoration", "underline");
  });
  return copy;
}

/** Knows colours by painting them. */
export function colours(): Colour {
  const context = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true})!;
  const known = new Map<string, {color: string; opacity: number}>();
  return (value) => {
    let found = known.get(value);
    if (!found) {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = value;
      context.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
      found = {color: `rgb(${r},${g},${b})`, opacity: a / 255};
      known.set(value, found);
    }
    return found;
  };
}

/** A text that may stand in markup. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
