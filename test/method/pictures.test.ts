// @vitest-environment happy-dom
import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {errors} from "../../src/method/figures/errors.js";
import {evidence} from "../../src/method/figures/evidence.js";
import {genderEvidence} from "../../src/method/figures/gender.js";
import {antecedentEvidence, gazeEvidence} from "../../src/method/figures/heads.js";
import {stepsEvidence, temperatureEvidence} from "../../src/method/figures/learner.js";
import {flipsEvidence, winogradEvidence} from "../../src/method/figures/winograd.js";
import {loadResults} from "./results.js";

const text = readFileSync("src/method.md", "utf8");
const {fidelity, heads, winograd, gender, seeds} = await loadResults();
const hunter = winograd.heads[5];
const figures = {
  errors: errors(fidelity),
  gaze: gazeEvidence(heads),
  antecedent: antecedentEvidence(heads),
  winograd: winogradEvidence(winograd),
  flips: flipsEvidence(winograd),
  gender: genderEvidence(gender),
  steps: stepsEvidence(seeds),
  temperatures: temperatureEvidence(seeds)
};

describe("what the pictures say aloud", () => {
  it.each([
    ["winograd", `${hunter.finds} of ${winograd.problems} problems`],
    ["flips", `In ${hunter.stays} of ${winograd.pairs} pairs`],
    ["antecedent", `In ${heads.antecedent.heads[5].ofNouns} of ${heads.sentences.curated} sentences`],
    ["errors", `In ${fidelity.texts} texts`],
    ["gender", `it changes in ${gender.schemas.changes.count}, and`],
    ["steps", "hard at rate 0.03 in 0 of 20 runs"],
    ["temperatures", "0 at temperature 0.01"],
    ["gaze", `head 1.2 at itself from ${Math.round((100 * heads.gaze[1].general.itself) / heads.words.general)}%`]
  ] as const)("%s", (name, part) => expect(figures[name].draw(600).reading).toContain(part));
  it("is what a coin would do, where it is, and not otherwise", () => {
    const better = winograd.heads.map((head) => ({...head, right: 200, interval: [0.64, 0.76] as const}));
    expect(figures.winograd.draw(600).reading).toMatch(/what a coin would do\.$/);
    expect(winogradEvidence({...winograd, heads: better}).draw(600).reading).toMatch(/A coin would do otherwise\.$/);
  });
});

describe.each(Object.entries(figures))("%s", (name, figure) => {
  it("has a caption on the page, a name for the ear, and a table as wide as its head", () => {
    expect(text).toMatch(new RegExp(`<figure id="${name}">[\\s\\S]*?<figcaption>[\\s\\S]{60}`));
    const drawn = figure.draw(600);
    const pictures = drawn.matches("svg") ? [drawn] : Array.from(drawn.querySelectorAll(":scope > svg"));
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) {
      expect(picture.getAttribute("role")).toBe("img");
      expect(picture.getAttribute("aria-label")!.length).toBeGreaterThan(30);
    }
    const tables = evidence(figure).querySelectorAll("details table");
    expect(tables).toHaveLength(figure.tables.length);
    figure.tables.forEach(({rows, columns}, i) => {
      for (const row of rows) expect(row).toHaveLength(columns.length);
      expect(tables[i].querySelectorAll("tbody tr")).toHaveLength(rows.length);
      expect(tables[i].textContent).not.toMatch(/NaN|undefined|null/);
    });
  });
  it("is drawn without a number that is none, at any width", () => {
    for (const width of [280, 600, 900]) expect(figure.draw(width).outerHTML).not.toMatch(/NaN|undefined/);
  });
});
