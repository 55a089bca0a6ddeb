// @vitest-environment happy-dom
import {beforeEach, describe, expect, it, vi} from "vitest";
import {takeTurns} from "../../src/components/charts/turns.js";

let frame: (() => void) | undefined;
let now = 0;

/** Three places, and parts that say in which order they were drawn; each takes 5 ms. */
function setUp() {
  const places = ["a", "b", "c"].map((id) => Object.assign(document.createElement("div"), {id}));
  const drawn: string[] = [];
  const turns = takeTurns();
  const want = (...of: unknown[]) =>
    turns.want(
      places.map((place, i) => ({
        place,
        of: [of[i]],
        draw: () => {
          drawn.push(`${place.id}${of[i]}`);
          now += 5;
        }
      }))
    );
  return {places, turns, want, drawn};
}

describe("takeTurns", () => {
  beforeEach(() => {
    frame = undefined;
    vi.stubGlobal("requestAnimationFrame", (callback: () => void) => ((frame = callback), 1));
    vi.spyOn(performance, "now").mockImplementation(() => now);
  });
  it("draws everything at once the first time", () => {
    const {want, drawn} = setUp();
    want(1, 1, 1);
    expect(drawn).toEqual(["a1", "b1", "c1"]);
    expect(frame).toBeUndefined();
  });
  it("then the first part at once, and the others in frames that stay short", () => {
    const {want, drawn} = setUp();
    want(1, 1, 1);
    drawn.length = 0;
    want(2, 2, 2);
    expect(drawn).toEqual(["a2"]);
    frame!();
    expect(drawn).toEqual(["a2", "b2", "c2"]); // 5 ms were not enough, 10 are
  });
  it("draws only what changed, and never what has been overtaken", () => {
    const {want, drawn} = setUp();
    want(1, 1, 1);
    drawn.length = 0;
    want(1, 2, 1);
    want(1, 3, 1);
    expect(drawn).toEqual([]);
    frame!();
    expect(drawn).toEqual(["b3"]);
    want(1, 4, 1);
    want(1, 3, 1);
    frame!();
    expect(drawn).toEqual(["b3"]);
  });
  it("can be told not to wait", () => {
    const {want, turns, drawn} = setUp();
    want(1, 1, 1);
    want(2, 2, 2);
    turns.finish();
    expect(drawn.slice(3)).toEqual(["a2", "b2", "c2"]);
  });
  it("leaves the focus where it was", () => {
    const {places, turns} = setUp();
    const draw = () => (places[0].innerHTML = '<button data-key="x"></button>');
    document.body.append(places[0]);
    turns.want([{place: places[0], of: [1], draw}]);
    places[0].querySelector("button")!.focus();
    turns.want([{place: places[0], of: [2], draw}]);
    expect(document.activeElement).toBe(places[0].querySelector("button"));
  });
});
