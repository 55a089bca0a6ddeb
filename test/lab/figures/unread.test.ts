import {expect, it} from "vitest";
import {createUnread} from "../../../src/lab/figures/unread.js";

it("takes the line about the model from its place, keeps the place, and gives the line back", () => {
  const home = document.createElement("div");
  const line = document.createElement("button");
  home.append(line);
  const unread = createUnread(line);
  for (const text of ["<b>one</b>", "two"]) {
    const element = unread.show([text]);
    expect(element.querySelector(".text")!.textContent).toBe(text);
    expect([element.contains(line), home.children.length]).toEqual([true, 1]);
    expect(element.querySelectorAll(".text")).toHaveLength(1);
  }
  unread.leave();
  expect([...home.children]).toEqual([line]);
  unread.leave();
  expect([...home.children]).toEqual([line]);
});
