// @vitest-environment happy-dom
import {expect, it, vi} from "vitest";
import {approach} from "../../src/chapter/near.js";
import {drawing} from "../../src/components/types.js";
import type {Evidence} from "../../src/method/figures/evidence.js";
import {showEvidence} from "../../src/method/show-evidence.js";

const evidenceOf = (share: number): Evidence => ({
  draw: () => drawing(document.createElement("svg"), `It is ${share}.`),
  tables: [{columns: ["share"], rows: [[share]]}]
});

it("fetches nothing before the reader comes near, and then makes the evidence of what came", async () => {
  document.body.innerHTML = '<main><figure id="gaze"><img class="still"></figure></main>';
  const load = vi.fn(async () => 0.5);
  const shown = showEvidence("gaze", load, evidenceOf);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(load).not.toHaveBeenCalled();
  approach("gaze");
  expect((await shown).querySelector("tbody")!.textContent).toContain("0.5");
  expect(load).toHaveBeenCalledOnce();
  expect(document.querySelector(".still")).not.toBeNull(); // until the evidence has been drawn
  (await shown).dispatchEvent(new Event("drawn"));
  expect(document.querySelector(".still")).toBeNull();
});
