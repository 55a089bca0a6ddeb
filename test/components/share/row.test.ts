import {expect, it} from "vitest";
import {shareRow} from "../../../src/components/share/row.js";
import {drawing} from "../../../src/components/types.js";
import type {Place} from "../../../src/components/types.js";
import {texts} from "../fixture.js";

const page: Place = {
  id: "f",
  title: "F",
  on: "page",
  link: () => "https://example.org/#f",
  embed: () => "https://example.org/embed/f"
};
const shown = () => drawing(document.createElement("p"), "r", {tables: () => [{columns: ["word"], rows: [["cat"]]}]});

it("offers a link and an embed only where the figure has an address", () => {
  const buttons = (place: Place) => texts(shareRow(document.createElement("div"), place).element, "button");
  expect(buttons(page)).toHaveLength(4);
  expect(buttons({id: "f", title: "F", on: "page"})).toHaveLength(2);
});
it("opens one panel at a time, and closes it by the same button", async () => {
  const row = shareRow(document.createElement("div"), page);
  row.show(shown());
  const [share, table] = row.element.querySelectorAll("button");
  const panel = row.element.querySelector<HTMLElement>(".share-panel")!;
  const pressed = () => Array.from(row.element.querySelectorAll("[aria-expanded=true]"), (b) => b.textContent);
  share.click();
  table.click();
  expect([pressed(), panel.hidden]).toEqual([[table.textContent], false]);
  await expect.poll(() => texts(panel, "th")).toEqual(["word", "cat"]);
  table.click();
  expect([pressed(), panel.hidden]).toEqual([[], true]);
});
