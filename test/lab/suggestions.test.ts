import {expect, it} from "vitest";
import {suggestionsOf} from "../../src/lab/suggestions.js";

it("offers sentences of the chapter under labels, in the order given, and says which it does not know", () => {
  expect(suggestionsOf({son: "a weak man", cat: "a tired cat"})).toEqual([
    {label: "a weak man", text: "The man couldn't lift his son because he was so weak."},
    {label: "a tired cat", text: "The cat sat on the mat because it was tired."}
  ]);
  expect(() => suggestionsOf({unicorn: "a unicorn"})).toThrow("unknown sentence: unicorn");
});
