import {textWidth} from "../format.js";
import {colours, escape, svgParts} from "./svg-parts.js";

/** A picture as a file. Sizes in CSS pixels. */
export interface Picture {
  source: string;
  width: number;
  height: number;
}

/**
 * What is on show on `stage` as one SVG file under a few lines of text, as it looks now: colours and fonts are
 * written out. `margin` is left on all sides; without it, the file is at least `least` CSS pixels wide.
 */
export function toSvg(stage: Element, lines: readonly string[], {margin = 20, least = 320} = {}): Picture {
  const colour = colours();
  const style = getComputedStyle(stage);
  const background = colour(getComputedStyle(stage.closest(".frame") ?? stage).backgroundColor).color;
  const ink = colour(style.color).color;
  const parts = Array.from(stage.children, (child) => svgParts(child, colour)).flat();
  const left = Math.min(...parts.map((part) => part.left));
  const top = Math.min(...parts.map((part) => part.top));
  const width = Math.max(least, Math.max(...parts.map((part) => part.right)) - left);
  const wrapped = lines.flatMap((line, i) => wrap(line, width, i === 0 ? 17 : 14).map((content) => ({content, i})));
  const heading = wrapped.map(({content, i}, k) => {
    const [size, weight] = i === 0 ? [17, 600] : [14, 400];
    return `<text x="${margin}" y="${margin + 20 * (k + 1) - 4}" font-family="${escape(style.fontFamily)}" font-size="${size}" font-weight="${weight}" fill="${ink}">${escape(content)}</text>`;
  });
  const y = margin + (wrapped.length > 0 ? 20 * wrapped.length + 12 : 0);
  const w = Math.ceil(width + 2 * margin);
  const h = Math.ceil(y + Math.max(...parts.map((part) => part.bottom)) - top + margin);
  const source = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"><rect width="${w}" height="${h}" fill="${background}"/>
${heading.join("\n")}
<g transform="translate(${margin - left},${y - top})">
${parts.map((part) => part.source).join("\n")}
</g></svg>
`;
  return {source, width: w, height: h};
}

/**
 * An SVG file as a PNG, `scale` pixels to a CSS pixel, or fewer where the picture would outgrow what a canvas can
 * hold.
 */
export async function toPng({source, width, height}: Picture, scale = 2): Promise<Blob> {
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
