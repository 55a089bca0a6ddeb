import {expect, it} from "vitest";
import {weightGrid} from "../../../src/components/charts/weight-grid.js";
import {soon} from "../../soon.js";
import "../../../src/components/charts/large-table.js"; // it comes with the first long text: loading it here keeps that quick

const even = (n: number) => Array.from({length: n}, () => Array.from({length: n}, () => 1 / n));
const words = (n: number) => Array.from({length: n}, (_, i) => `w${i}`);
const draw = (n: number, readout = document.createElement("p")) => {
  const host = document.createElement("div");
  host.append(weightGrid(words(n), even(n), {label: "Weights", width: 600, readout}));
  return {host, readout};
};

it("draws up to twenty words at once, cells that have names of their own", () => {
  const {host, readout} = draw(20);
  expect(host.querySelectorAll(".cell")).toHaveLength(400);
  expect(readout.ariaLive).toBeNull();
  expect(readout.textContent).not.toBe("");
});

it("draws more words in few elements, a moment later, and reads them in a line of its own", async () => {
  const {host, readout} = draw(21);
  expect(readout.ariaLive).toBe("polite");
  await soon(() => expect(host.querySelector("svg.large")).not.toBeNull());
  expect(draw(22).host.querySelector("svg.large")).not.toBeNull(); // its code is here now
});
