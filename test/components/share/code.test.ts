import {describe, expect, it} from "vitest";
import {frameworkCode, htmlCode} from "../../../src/components/share/code.js";

const recipe = {draws: "learn", args: ["{race}"], values: ["seed", "guess"], uses: ["learnRunner"], data: {}};
const controlCode = (name: string) => (name === "seed" ? 'slider([1, 9], {label: "Seed", value: 3})' : "held(-1)");
const options = {id: "learn", modules: "https://example.org/modules", recipe, controlCode};

describe("the code of a figure", () => {
  it("imports what it uses, once and in order, and draws what the figure shows", () => {
    const code = htmlCode(options);
    expect(code).toContain(
      'import {figure, held, learn, learnRunner, slider} from "https://example.org/modules/attention.js";'
    );
    expect(code).toContain("mine.draw((frame) => learn({race}, {...mine.value, ...frame}))");
    expect(code).not.toContain("controls");
  });
  it("makes an engine before the frame, and ties both after it", () => {
    const engine = {make: "const run = make(controls);", control: "step: run.step", then: ["run.follow(mine);"]};
    const code = frameworkCode({...options, recipe: {...recipe, engine}});
    const at = [
      "const controls = {",
      engine.make,
      "figure({step: run.step, ...controls})",
      "const draw",
      engine.then[0]
    ];
    const places = at.map((part) => code.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });
});
