import {textWidth} from "../components/format.js";

/** What a picture's look depends on; set on the elements themselves, a file keeps it without any style sheet. */
const shape = [
  "fill-opacity",
  "fill",
  "stroke-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap"
];
const type = ["font-family", "font-size", "font-weight", "text-anchor", "paint-order", "stroke-linejoin"];

/**
 * The pictures inside `stage` as one SVG file, one below the other under a few lines of text, as they look now: colours and fonts
 * are written out. A row of small pictures (`.heads`) stays a row. `margin` is left on all sides; without it the file is at least
 * `least` CSS pixels wide.
 */
export function toSvg(
  stage: Element,
  lines: readonly string[],
  {margin = 20, least = 320} = {}
): {source: string; width: number; height: number} {
  const colour = colours();
  const style = getComputedStyle(stage);
  const background = colour(getComputedStyle(stage.closest(".play") ?? stage).backgroundColor).color;
  const ink = colour(style.color).color;
  const write = (content: string, x: number, y: number, size: number, weight: number) =>
    `<text x="${x}" y="${y}" font-family="${escape(style.fontFamily)}" font-size="${size}" font-weight="${weight}" fill="${ink}">${escape(content)}</text>`;

  // A row of small pictures is one block, every other picture one of its own.
  const blocks = [...new Set(Array.from(stage.querySelectorAll("svg"), (svg) => svg.closest(".heads") ?? svg))];
  const width = Math.max(least, ...blocks.map((block) => block.getBoundingClientRect().width));
  const wrapped = lines.flatMap((line, i) => wrap(line, width, i === 0 ? 17 : 14).map((content) => ({content, i})));
  const parts = wrapped.map(({content, i}, k) =>
    write(content, margin, margin + 20 * (k + 1) - 4, i === 0 ? 17 : 14, i === 0 ? 600 : 400)
  );
  let y = margin + (wrapped.length > 0 ? 20 * wrapped.length + 12 : 0);
  for (const block of blocks) {
    const frame = block.getBoundingClientRect();
    for (const svg of block.localName === "svg" ? [block as SVGSVGElement] : block.querySelectorAll("svg")) {
      const box = svg.getBoundingClientRect();
      const [x, top] = [margin + box.left - frame.left, y + box.top - frame.top];
      const copy = inlined(svg, colour);
      if (getComputedStyle(svg).overflow === "visible") copy.setAttribute("overflow", "visible");
      for (const [name, value] of Object.entries({x, y: top, width: box.width, height: box.height}))
        copy.setAttribute(name, String(value));
      parts.push(new XMLSerializer().serializeToString(copy));
      const name = block === svg ? null : svg.parentElement!.querySelector("span");
      const bold = svg.parentElement!.getAttribute("aria-checked") === "true";
      if (name) parts.push(write(name.textContent!, x, top + box.height + 16, 14, bold ? 700 : 400));
    }
    y += frame.height + 20;
  }
  const [w, h] = [Math.ceil(width + 2 * margin), Math.ceil(y - 20 + margin)];
  const source = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"><rect width="${w}" height="${h}" fill="${background}"/>${parts.join("\n")}</svg>\n`;
  return {source, width: w, height: h};
}

/** An SVG file as a PNG, `scale` pixels to a CSS pixel, or fewer where the picture would outgrow what a canvas can hold. */
export async function toPng({source, width, height}: ReturnType<typeof toSvg>, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const k = Math.min(scale, 16000 / Math.max(width, height), Math.sqrt(1e8 / (width * height)));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(width * k), Math.round(height * k)];
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture could be made"))), "image/png")
  );
}

function inlined(svg: SVGSVGElement, colour: ReturnType<typeof colours>): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    for (const {name} of Array.from(element.attributes))
      if (/^(aria-|data-|role|tabindex|class|style)/.test(name)) element.removeAttribute(name);
    if (element.localName === "g" || element.localName === "svg") {
      if (style.opacity !== "1") element.setAttribute("opacity", style.opacity);
      return;
    }
    for (const name of element.localName === "text" ? [...shape, ...type] : shape) {
      const value = style.getPropertyValue(name);
      if (name !== "fill" && name !== "stroke") element.setAttribute(name, value);
      else if (value === "none") element.setAttribute(name, value);
      else {
        const {color, opacity} = colour(value);
        element.setAttribute(name, opacity === 0 ? "none" : color);
        // A colour that is see-through by itself is so on top of what its own opacity says.
        const both = opacity * Number(style.getPropertyValue(`${name}-opacity`));
        if (opacity > 0 && opacity < 1) element.setAttribute(`${name}-opacity`, String(both));
      }
    }
    if (style.opacity !== "1") element.setAttribute("opacity", style.opacity);
    if (/underline/.test(style.textDecorationLine)) element.setAttribute("text-decoration", "underline");
  });
  return copy;
}

/** Any colour a style sheet can say as one that every program can read, by painting it. */
function colours(): (value: string) => {color: string; opacity: number} {
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

/** A text in lines that fit, at most four of them. */
function wrap(text: string, width: number, size: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) === "" || textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length > 4 ? [...lines.slice(0, 3), `${lines[3]} …`] : lines;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
