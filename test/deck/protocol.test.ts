import {describe, expect, it} from "vitest";
import {readMessage} from "../../src/deck/protocol.js";

const position = {slide: "library-slide", step: -1, paused: false, code: false};
const before: (object | undefined)[] = [];
before[2] = {a: 1};

describe("readMessage", () => {
  it.each([
    [{type: "ask"}],
    [{type: "value", id: "library", value: {temperature: 1}}],
    [{type: "move", position, figures: {}}],
    [{type: "state", position, figures: {library: {value: {}, history: {at: 2, before}}}}],
    [{type: "state", position, figures: {quiz: {value: {}, history: undefined}}}]
  ])("reads %j", (message) => expect(readMessage(message)).toEqual(message));

  it.each([
    [undefined],
    [null],
    ["ask"],
    [{}],
    [{type: "else"}],
    [{type: "value", id: 1, value: {}}],
    [{type: "value", id: "library", value: null}],
    [{type: "value", id: "library", value: [1]}],
    [{type: "move", position}],
    [{type: "move", figures: {}}],
    [{type: "move", position: {...position, step: -2}, figures: {}}],
    [{type: "move", position: {...position, step: 0.5}, figures: {}}],
    [{type: "move", position: {...position, slide: 1}, figures: {}}],
    [{type: "move", position: {...position, paused: 1}, figures: {}}],
    [{type: "move", position: {...position, code: undefined}, figures: {}}],
    [{type: "state", position, figures: {library: {}}}],
    [{type: "state", position, figures: {library: {value: {}, history: {at: "2", before: []}}}}],
    [{type: "state", position, figures: {library: {value: {}, history: {at: 2, before: [1]}}}}],
    [{type: "state", position, figures: {library: {value: {}, history: {at: 2}}}}]
  ])("leaves %j alone", (message) => expect(readMessage(message)).toBeUndefined());
});
