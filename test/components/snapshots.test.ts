// @vitest-environment happy-dom
// Small pictures, kept as files to be read: a change shows up as a difference in a picture's markup.
import {expect, it} from "vitest";
import {compass} from "../../src/components/figures/compass/compass.js";
import {dictionary} from "../../src/components/figures/dictionary/dictionary.js";
import {heatmap} from "../../src/components/figures/heatmap/heatmap.js";
import {library} from "../../src/components/figures/library/library.js";
import {pronoun} from "../../src/components/figures/pronoun/pronoun.js";
import {markup, shadow, tiny} from "./fixture.js";

const shelves = {questions: ["Why?"], signs: ["stars", "tea"], matches: [[0.5, 0.3]]};

const pictures = {
  "pronoun-guessing": () => pronoun(tiny, {asked: -1, guess: -1, width: 400}),
  "pronoun-asked": () => pronoun(tiny, {asked: 2, guess: 0, width: 400}),
  "pronoun-narrow": () => pronoun({...tiny, words: ["Catamaran", "napping", "it"]}, {asked: 2, guess: -1, width: 200}),
  library: () => library(shelves, {question: "Why?", temperature: 0.1, width: 400}),
  compass: () => compass(tiny, shadow, {dx: 0, dy: 0, width: 400}),
  dictionary: () =>
    dictionary(
      tiny,
      [
        [1, 0, 0],
        [0, 0, 1],
        [0, 0.5, 0]
      ],
      {asked: 2, temperature: 1, width: 400}
    ),
  heatmap: () => heatmap(tiny, {head: "2.2", unit: "words", causal: true, row: 2, width: 400}).querySelector(".scroll")!
};

for (const [name, draw] of Object.entries(pictures))
  it(`draws ${name} as before`, async () => {
    await expect(markup(draw())).toMatchFileSnapshot(`snapshots/${name}.html`);
  });
