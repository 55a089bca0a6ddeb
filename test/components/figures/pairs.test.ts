// @vitest-environment happy-dom
import {expect, it} from "vitest";
import {pairsTable} from "../../../src/components/figures/pairs/pairs-table.js";
import {texts, tiny} from "../fixture.js";

it("pairsTable counts the pairs in which the head does not change its mind", () => {
  const other = {...tiny, antecedent: 1};
  const table = pairsTable([[tiny, other]]);
  expect(table.querySelector(".reading")!.textContent).toContain("In 1 of 1 pairs");
  expect(texts(table, "td:last-child")).toEqual(["Cat 70%", "Cat 70%"]);
  expect(Array.from(table.querySelectorAll("td:last-child"), (d) => d.className)).toEqual(["agrees", "differs"]);
});
