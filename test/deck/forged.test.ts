// What comes over the deck's channel is checked as strictly as what comes from an address.
import {BroadcastChannel} from "node:worker_threads";
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {held, slider} from "../../src/components/controls/index.js";
import {figure} from "../../src/components/frame/figure.js";
import type {Sync} from "../../src/deck/sync.js";
import {channelName, synchronise} from "../../src/deck/sync.js";

const channels: BroadcastChannel[] = [];
let sync: Sync;
beforeEach(() => vi.stubGlobal("BroadcastChannel", BroadcastChannel));
afterEach(() => {
  sync.close();
  for (const channel of channels.splice(0)) channel.close();
  vi.unstubAllGlobals();
});

/** A figure of a deck whose defaults are not its values, and another window to speak to it. */
function deck() {
  const shown = figure<{n: number; dx: number}>({
    n: slider([0, 10], {label: "n", value: 5, step: 1}),
    dx: held(0, (x) => x < 10)
  });
  shown.value = {n: 7, dx: 1};
  sync = synchronise({position: () => ({slide: "", step: -1, paused: false, code: false}), go: () => {}});
  sync.add("compass", shown);
  const other = new BroadcastChannel(channelName());
  channels.push(other);
  return {shown, say: (data: unknown) => other.postMessage(data)};
}

it.each([
  null,
  "compass",
  {type: "value", id: "compass", value: null},
  {type: "value", id: "compass", value: []},
  {type: "value", id: "compass", value: {}},
  {type: "value", id: "compass", value: {n: "6", dx: 1}},
  {type: "value", id: "compass", value: {n: 6, dx: [1]}},
  {type: "value", id: "compass", value: {n: 6, dx: 99}},
  {type: "value", id: "compass", value: {n: 1e308, dx: 1}},
  {type: "value", id: ["compass"], value: {n: 6, dx: 1}}
])("a bad message changes nothing and stops nothing: %o", async (bad) => {
  const {shown, say} = deck();
  say(bad);
  say({type: "value", id: "compass", value: {n: 6, dx: 2}});
  await expect.poll(() => shown.value).toEqual({n: 6, dx: 2});
  shown.value = {n: 7, dx: 1};
  say(bad);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(shown.value).toEqual({n: 7, dx: 1});
});
