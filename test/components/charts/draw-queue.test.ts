import {beforeEach, describe, expect, it, vi} from "vitest";
import {createDrawQueue} from "../../../src/components/charts/draw-queue.js";

let frame: (() => void) | undefined;
let now = 0;

/** Three hosts, and parts that say in which order they were drawn; each takes 5 ms. */
function setUp() {
  const hosts = ["a", "b", "c"].map((id) => Object.assign(document.createElement("div"), {id}));
  const drawn: string[] = [];
  const queue = createDrawQueue();
  const parts = (of: unknown[]) =>
    hosts.map((host, i) => ({
      host,
      inputs: [of[i]],
      draw: () => {
        drawn.push(`${host.id}${of[i]}`);
        now += 5;
      }
    }));
  const schedule = (...of: unknown[]) => queue.schedule(parts(of));
  const scheduleUnseen = (...of: unknown[]) => queue.schedule(parts(of), {unseen: true});
  return {hosts, queue, schedule, scheduleUnseen, drawn};
}

describe("createDrawQueue", () => {
  beforeEach(() => {
    frame = undefined;
    vi.stubGlobal("requestAnimationFrame", (callback: () => void) => ((frame = callback), 1));
    vi.spyOn(performance, "now").mockImplementation(() => now);
  });
  it("draws everything at once the first time", () => {
    const {schedule, drawn} = setUp();
    schedule(1, 1, 1);
    expect(drawn).toEqual(["a1", "b1", "c1"]);
    expect(frame).toBeUndefined();
  });
  it("takes its time with a picture that nobody sees yet, and says when it is whole", async () => {
    const {queue, scheduleUnseen, drawn} = setUp();
    let isWhole = false;
    scheduleUnseen(1, 1, 1);
    void queue.whole().then(() => (isWhole = true));
    await Promise.resolve();
    expect([drawn, isWhole]).toEqual([["a1"], false]);
    frame!();
    await Promise.resolve();
    expect([drawn, isWhole]).toEqual([["a1", "b1", "c1"], true]);
  });
  it("then the first part at once, and the others in frames that stay short", () => {
    const {schedule, drawn} = setUp();
    schedule(1, 1, 1);
    drawn.length = 0;
    schedule(2, 2, 2);
    expect(drawn).toEqual(["a2"]);
    frame!();
    expect(drawn).toEqual(["a2", "b2", "c2"]); // 5 ms were not enough, 10 are
  });
  it("draws only what changed, and never what has been overtaken", () => {
    const {schedule, drawn} = setUp();
    schedule(1, 1, 1);
    drawn.length = 0;
    schedule(1, 2, 1);
    schedule(1, 3, 1);
    expect(drawn).toEqual([]);
    frame!();
    expect(drawn).toEqual(["b3"]);
    schedule(1, 4, 1);
    schedule(1, 3, 1);
    frame!();
    expect(drawn).toEqual(["b3"]);
  });
  it("can be told not to wait", () => {
    const {schedule, queue, drawn} = setUp();
    schedule(1, 1, 1);
    schedule(2, 2, 2);
    queue.finish();
    expect(drawn.slice(3)).toEqual(["a2", "b2", "c2"]);
  });
  it("leaves the focus where it was", () => {
    const {hosts, queue} = setUp();
    const draw = () => (hosts[0].innerHTML = '<button data-key="x"></button>');
    document.body.append(hosts[0]);
    queue.schedule([{host: hosts[0], inputs: [1], draw}]);
    hosts[0].querySelector("button")!.focus();
    queue.schedule([{host: hosts[0], inputs: [2], draw}]);
    expect(document.activeElement).toBe(hosts[0].querySelector("button"));
  });
});
