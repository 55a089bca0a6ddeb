import {describe, expect, it} from "vitest";
import {plainSettings} from "../../src/lab/apply-settings.js";
import {sentenceView} from "../../src/lab/views.js";
import {tiny} from "./fixture.js";

const notes = (reading: typeof tiny, settings = plainSettings) =>
  sentenceView({reading, unread: false}, settings).notes.join();

describe("sentenceView", () => {
  it("says what was read of a long text, and what the model does not know", () => {
    expect(notes({...tiny, total: 500})).toContain("the first 4 of 500 pieces");
    const unknown = {...tiny, pieces: ["▁", "🙂"], words: [{text: "🙂", start: 0, end: 2}], unknown: 1};
    expect(notes(unknown)).toContain("does not know these characters");
    expect(notes({...tiny, unknown: 1})).toContain("Some characters");
  });
  it("says what was left out, and that a text of nothing but punctuation keeps it", () => {
    const only = {...tiny, pieces: ["."], words: [{text: ".", start: 0, end: 1}], heads: [[[1]]], read: 1, total: 1};
    expect(notes(only, {...plainSettings, bare: true})).toContain("nothing but punctuation");
    expect(notes(tiny, {...plainSettings, bare: true})).toContain("scaled up");
  });
  it("says at which temperature the weights are not the head's own", () => {
    expect(notes(tiny)).toBe("");
    expect(notes(tiny, {...plainSettings, temperature: 0.5})).toContain("0.5");
  });
  it("has one sentence for nothing and one for spaces", () => {
    const blank = {...tiny, text: " ", words: [], pieces: [], heads: []};
    expect(sentenceView({reading: blank, unread: false}, plainSettings).notes).toHaveLength(1);
    expect(notes({...blank, text: ""})).not.toBe(notes(blank));
  });
});
