import {describe, expect, it} from "vitest";
import {createPairPicture} from "../../../src/lab/figures/pair.js";

describe("createPairPicture", () => {
  const side = (row: number[]) => ({
    text: "a b",
    labels: ["a", "b"],
    weights: [row, row],
    asks: 1,
    shortened: false,
    notes: []
  });
  const lines = [
    {first: 0, second: 0},
    {first: 1, second: 1}
  ];
  const pair = (a: number[], b: number[]) =>
    createPairPicture(document.createElement("i")).draw(
      {first: side(a), second: side(b), lines},
      {head: "2.2", row: -1}
    );
  it("says whether the strongest word changed, and by how many points each did", () => {
    const same = pair([0.6, 0.4], [0.7, 0.3]);
    expect(same.reading).toContain("hardest at “a” in both sentences: 60% and 70%.");
    expect(Array.from(same.querySelectorAll(".change"), (d) => d.textContent)).toEqual(["+10", "−10"]);
    expect(pair([0.6, 0.4], [0.3, 0.7]).reading).toContain("no longer at “a” (60%), but at “b” (70%).");
  });
  it("asks for two texts where one is missing", () => {
    const none = {text: "", labels: [], weights: [], asks: -1, shortened: false, notes: []};
    const picture = createPairPicture(document.createElement("i")).draw(
      {first: none, second: side([1, 0]), lines: []},
      {head: "2.2", row: -1}
    );
    expect(picture.reading).toContain("both boxes");
  });
  it("shows no other pair while one of the two has not been read, but both texts and the way to the model", () => {
    const line = document.createElement("button");
    const waiting = {...side([1, 0]), text: "not yet"};
    const drawing = createPairPicture(line).draw(
      {first: side([1, 0]), second: waiting, lines, unread: true},
      {head: "2.2", row: -1}
    );
    expect(drawing.querySelector("svg")).toBeNull();
    expect(drawing.querySelector(".unread")!.contains(line)).toBe(true);
    expect(drawing.textContent).toContain("not yet");
    expect(drawing.csv).toBeUndefined();
  });
});
