import {describe, expect, it} from "vitest";
import {openedAt} from "../../src/deck/address.js";

const ids = ["title-slide", "pronoun-slide", "library-slide"];

describe("openedAt", () => {
  it.each([
    ["", {slide: 0}],
    ["#/", {slide: 0}],
    ["#/library-slide", {slide: 2}],
    ["#/library-slide/0", {slide: 2, step: 0}],
    ["#/library-slide/3", {slide: 2, step: 3}],
    ["#/2", {slide: 2}],
    ["#/2/0", {slide: 2}], // the second number counts slides below, not steps
    ["#/2/0/1", {slide: 2, step: 1}],
    ["#/7", {slide: 0}],
    ["#/nowhere/2", {slide: 0}],
    ["#/library-slide/x", {slide: 2}]
  ])("reads %s", (hash, opened) => expect(openedAt(hash, ids)).toEqual(opened));
});
