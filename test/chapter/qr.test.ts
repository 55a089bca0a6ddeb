// @vitest-environment happy-dom
import jsQR from "jsqr";
import {describe, expect, it} from "vitest";
import {inLetters, qrCode, qrPanel} from "../../src/chapter/qr.js";

const link = "https://example.org/course/embed/soft-hard?soft-hard.temperature=0.05&soft-hard.asked=9";

/** Paints a code as a screen would, `scale` pixels a module, and reads it as a phone would. */
function readCode(code: SVGSVGElement, scale = 3): string | undefined {
  const size = Number(code.getAttribute("viewBox")!.split(" ")[2]);
  const pixels = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255);
  for (const [, x, y] of code
    .querySelector("path")!
    .getAttribute("d")!
    .matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dy = 0; dy < scale; ++dy)
      for (let dx = 0; dx < scale; ++dx) {
        const at = ((Number(y) * scale + dy) * size * scale + Number(x) * scale + dx) * 4;
        pixels.fill(0, at, at + 3);
      }
  return jsQR(pixels, size * scale, size * scale)?.data;
}

describe("qrCode", () => {
  it("is read by a decoder as the same address", () => expect(readCode(qrCode(link)!)).toBe(link));
  it("is read at its longest, and with letters beyond ASCII", () => {
    const long = `https://example.org/embed/library?q=${"é".repeat(20)}${"a".repeat(440)}`;
    expect(readCode(qrCode(long)!)).toBe(long);
  });
  it("is black on white, with four modules of white around it", () => {
    const code = qrCode("https://example.org/")!;
    const size = Number(code.getAttribute("viewBox")!.split(" ")[2]);
    expect(code.querySelector("rect")!.getAttribute("fill")).toBe("#fff");
    expect(code.querySelector("path")!.getAttribute("fill")).toBe("#000");
    const places = [
      ...code
        .querySelector("path")!
        .getAttribute("d")!
        .matchAll(/M(\d+) (\d+)/g)
    ].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect(Math.min(...places)).toBe(4);
    expect(Math.max(...places)).toBe(size - 5);
  });
  it("is none where its modules would be too small for a phone ten metres off", () => {
    expect(qrCode("x".repeat(500))).toBeDefined();
    expect(qrCode("x".repeat(501))).toBeUndefined();
    expect(qrPanel(`https://example.org/${"x".repeat(500)}`).querySelector("svg")).toBeNull();
  });
});

describe("qrPanel", () => {
  it("shows the code, which is a picture with sharp edges, above its address in letters", () => {
    const panel = qrPanel("https://example.org/a");
    expect(panel.className).toBe("qr-panel");
    const [code, letters] = panel.childNodes;
    expect(panel.childNodes).toHaveLength(2);
    expect(code).toBeInstanceOf(SVGSVGElement);
    const attributes = ["class", "role", "shape-rendering"].map((name) => (code as Element).getAttribute(name));
    expect(attributes).toEqual(["qr", "img", "crispEdges"]);
    expect(letters.textContent).toBe("example.org/a");
  });
  it("says so where the address is too long for a code, and shows nothing else", () => {
    const panel = qrPanel(`https://example.org/${"x".repeat(500)}`);
    expect(Array.from(panel.childNodes, ({nodeName}) => nodeName)).toEqual(["P"]);
    expect(panel.textContent).toContain("too long");
  });
  it("draws each dark module once, and nothing for a light one", () =>
    expect(qrCode("https://example.org/")!.querySelector("path")!.getAttribute("d")).toMatch(/^(M\d+ \d+h1v1h-1z)+$/));
});

describe("inLetters", () => {
  it("leaves out what nobody types", () => {
    expect(inLetters("https://example.org/")).toBe("example.org");
    expect(inLetters("https://example.org/a/embed/match?match.living=0.2")).toBe(
      "example.org/a/embed/match?match.living=0.2"
    );
    expect(inLetters(link)).toBe("example.org/course/embed/soft-hard");
  });
});
