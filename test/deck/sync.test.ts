import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import type {Position} from "../../src/deck/protocol.js";
import type {Steppable} from "../../src/deck/steps.js";
import {Steps} from "../../src/deck/steps.js";
import type {Sync} from "../../src/deck/sync.js";
import {synchronise} from "../../src/deck/sync.js";

type Values = {a: number};
type Figure = Steppable & {value: Values};

/** All channels of one name hear one another, at once, as those of a browser do a moment later. */
class Channel {
  static readonly open = new Set<Channel>();
  onmessage?: (event: {data: unknown}) => void;
  constructor() {
    Channel.open.add(this);
  }
  postMessage(data: unknown) {
    for (const other of Channel.open) if (other !== this) other.onmessage?.({data: structuredClone(data)});
  }
  close() {
    Channel.open.delete(this);
  }
}

function figure(): Figure {
  const element = document.createElement("div") as unknown as Figure;
  const defaults = {a: 0};
  return Object.assign(element, {
    value: defaults,
    defaults,
    presets: [
      {label: "one", values: {a: 1}},
      {label: "two", values: {a: 2}}
    ],
    accepts: () => true,
    apply({values}: {values: object}) {
      element.value = {...defaults, ...values};
      element.dispatchEvent(new Event("input"));
    }
  });
}

/** A window with one slide that shows a figure, and another that shows none. */
function openWindow(slide = "figure") {
  let position: Position = {slide, step: -1, paused: false, code: false};
  const play = figure();
  const steps = new Steps(play);
  const went: Position[] = [];
  const sync: Sync = synchronise({position: () => position, go: (to) => void went.push((position = to))});
  return {
    play,
    steps,
    sync,
    went,
    get position() {
      return position;
    },
    arrive: () => sync.add("x", play, steps),
    /** As when the presenter goes to a step, or to the other slide. */
    step(step: number) {
      position = {...position, step};
      steps.go(step);
      sync.moved("x");
    },
    leave() {
      position = {slide: "other", step: -1, paused: false, code: false};
      sync.moved();
    },
    byHand(a: number) {
      play.value = {a};
      play.dispatchEvent(new Event("input"));
    }
  };
}

beforeEach(() => {
  vi.stubGlobal("BroadcastChannel", Channel);
  vi.useFakeTimers();
});
afterEach(() => {
  Channel.open.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("windows that are open", () => {
  it("show a change by hand, both ways", () => {
    const [one, other] = [openWindow(), openWindow()];
    for (const {arrive} of [one, other]) arrive();
    one.byHand(7);
    expect(other.play.value).toEqual({a: 7});
    other.byHand(8);
    expect(one.play.value).toEqual({a: 8});
  });
  it("go where one of them goes, and undo the same there", () => {
    const [one, other] = [openWindow(), openWindow()];
    for (const {arrive} of [one, other]) arrive();
    one.byHand(7);
    one.step(0);
    expect(other.position.step).toBe(0);
    expect(other.play.value).toEqual({a: 1});
    other.step(-1);
    expect(one.play.value).toEqual({a: 7});
    expect(other.play.value).toEqual({a: 7});
    one.leave();
    expect(other.position.slide).toBe("other");
  });
  it("do not answer to what another made them do", () => {
    const [one, other] = [openWindow(), openWindow()];
    for (const {arrive} of [one, other]) arrive();
    one.step(1);
    expect(one.went).toEqual([]);
    expect(other.went).toHaveLength(1);
  });
  it("tell a figure that comes late", () => {
    const [one, other] = [openWindow(), openWindow()];
    one.arrive();
    one.step(1);
    other.arrive();
    expect(other.play.value).toEqual({a: 2});
    expect(other.steps.history.at).toBe(1);
  });
  it("leave nonsense alone", () => {
    const one = openWindow();
    one.arrive();
    new Channel().postMessage({id: "x", value: {a: 9}});
    expect(one.play.value).toEqual({a: 0});
  });
});

describe("a window that joins", () => {
  it("takes over slide, step, values and what can be undone, and moves nobody", async () => {
    const audience = openWindow();
    audience.arrive();
    audience.byHand(5);
    audience.step(1);
    const copy = openWindow();
    copy.arrive();
    await copy.sync.join({slide: "figure", must: true});
    expect(copy.position.step).toBe(1);
    expect(copy.play.value).toEqual({a: 2});
    expect(audience.went).toEqual([]);
    expect(audience.play.value).toEqual({a: 2});
    copy.byHand(9);
    expect(audience.play.value).toEqual({a: 9});
  });
  it("says nothing before it was answered, or before it has waited for long enough", async () => {
    const lonely = openWindow();
    lonely.arrive();
    const joined = lonely.sync.join({slide: "figure", must: true});
    const late = openWindow(); // it did not hear the question
    late.arrive();
    lonely.byHand(3);
    lonely.step(0);
    expect(late.play.value).toEqual({a: 0});
    expect(late.went).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    await joined;
    lonely.byHand(4);
    expect(late.play.value).toEqual({a: 4});
  });
  it("believes the window on its own slide, of two", async () => {
    const [elsewhere, here] = [openWindow("other"), openWindow("figure")];
    elsewhere.arrive();
    here.play.value = {a: 6};
    here.arrive();
    const copy = openWindow();
    copy.arrive();
    await copy.sync.join({slide: "figure", must: true});
    expect(copy.play.value).toEqual({a: 6});
  });
  it.each([
    [true, "other"],
    [false, "figure"]
  ])("follows a window on another slide only if it must: %s", async (must, slide) => {
    openWindow("other");
    const copy = openWindow();
    const joined = copy.sync.join({slide: "figure", must});
    await vi.advanceTimersByTimeAsync(1000);
    await joined;
    expect(copy.position.slide).toBe(slide);
  });
});

it("works without channels, for one window", async () => {
  vi.stubGlobal("BroadcastChannel", undefined);
  const one = openWindow();
  one.arrive();
  await one.sync.join({slide: "figure", must: true});
  let done = false;
  one.sync.quietly(() => (done = true));
  expect(done).toBe(true);
});
