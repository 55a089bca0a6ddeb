import {afterEach, expect, it, vi} from "vitest";
import type {Steppable} from "../../src/deck/steps.js";
import {synchronise} from "../../src/deck/sync.js";

afterEach(() => vi.unstubAllGlobals());

/** Windows of one site: what one posts all others hear, at once. */
function windows() {
  const all = new Set<{onmessage?: (event: object) => void}>();
  vi.stubGlobal(
    "BroadcastChannel",
    class {
      onmessage?: (event: object) => void;
      constructor() {
        all.add(this);
      }
      postMessage(data: unknown) {
        for (const other of all) if (other !== this) other.onmessage?.({data});
      }
      close() {
        all.delete(this);
      }
    }
  );
  return (data: unknown) => all.forEach((window) => window.onmessage?.({data}));
}

function figure() {
  const element = Object.assign(new EventTarget(), {
    value: {n: 0},
    apply: vi.fn(({values}: {values: object}) => {
      element.value = values as {n: number};
      element.dispatchEvent(new Event("input"));
    })
  });
  return element as unknown as Steppable & {apply: typeof element.apply};
}
const turn = (of: Steppable, n: number) => {
  of.value = {n};
  of.dispatchEvent(new Event("input"));
};

it("keeps a figure in two windows in one state, in both directions, without an echo", () => {
  windows();
  const [ours, theirs] = [figure(), figure()];
  synchronise().add("f", ours);
  synchronise().add("f", theirs);
  turn(ours, 3);
  expect(theirs.value).toEqual({n: 3});
  expect(ours.apply).not.toHaveBeenCalled();
  turn(theirs, 4);
  expect(ours.value).toEqual({n: 4});
  expect(theirs.apply).toHaveBeenCalledOnce();
});
it("tells a figure that comes later what was said before", () => {
  windows();
  const [ours, theirs] = [figure(), figure()];
  const late = synchronise();
  synchronise().add("f", ours);
  turn(ours, 7);
  late.add("f", theirs);
  expect(theirs.value).toEqual({n: 7});
});
it("shrugs at what is no message, and at figures it does not have; hears nothing once it is closed", () => {
  const say = windows();
  const ours = figure();
  const sync = synchronise();
  sync.add("f", ours);
  for (const data of [null, "x", {id: 1, value: {}}, {id: "f"}, {id: "f", value: null}, {id: "g", value: {n: 1}}])
    say(data);
  sync.close();
  say({id: "f", value: {n: 9}});
  expect(ours.apply).not.toHaveBeenCalled();
});
it("does nothing where windows cannot talk", () => {
  vi.stubGlobal("BroadcastChannel", undefined);
  const sync = synchronise();
  expect(() => sync.add("f", figure())).not.toThrow();
  sync.close();
});
