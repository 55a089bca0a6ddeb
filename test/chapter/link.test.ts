// @vitest-environment happy-dom
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {addressOf, cameByLink, tieToAddress, writeAddress} from "../../src/chapter/link.js";

const defaults = {temperature: 1, causal: false, text: ""};
const figure = () => Object.assign(new EventTarget(), {value: {...defaults} as object, defaults});

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, "", "http://localhost:3000/?fig.temperature=3&x=1#here");
});
afterEach(() => vi.useRealTimers());

describe("a figure whose values stand behind “?”", () => {
  it("takes the values that the address holds", () => {
    const fig = figure();
    tieToAddress("fig", fig);
    expect(fig.value).toEqual({temperature: 3});
  });
  it("writes changed values to the address once they rest, and keeps the rest of it", () => {
    const fig = figure();
    tieToAddress("fig", fig);
    fig.value = {...defaults, causal: true};
    fig.dispatchEvent(new Event("input"));
    fig.dispatchEvent(new Event("input"));
    expect(location.search).toBe("?fig.temperature=3&x=1");
    vi.advanceTimersByTime(300);
    expect(location.search).toBe("?x=1&fig.causal=true");
    expect(location.hash).toBe("#here");
  });
  it("writes at once where a link is asked for", () => {
    const fig = figure();
    tieToAddress("fig", fig);
    fig.value = {...defaults, causal: true};
    fig.dispatchEvent(new Event("input"));
    writeAddress();
    expect(location.search).toBe("?x=1&fig.causal=true");
  });
  it("neither reads nor writes what is excepted", () => {
    history.replaceState(null, "", "?fig.text=no");
    const fig = figure();
    tieToAddress("fig", fig, {except: ["text"]});
    expect(fig.value).toEqual({});
    fig.value = {...defaults, text: "private", causal: true};
    fig.dispatchEvent(new Event("input"));
    vi.advanceTimersByTime(300);
    expect(location.href).not.toContain("private");
    expect(location.href).toContain("fig.causal=true");
  });
  it("leaves the address alone once its cell is no more", async () => {
    let end = () => {};
    const invalidation = new Promise<void>((resolve) => (end = resolve));
    const fig = figure();
    tieToAddress("fig", fig, {invalidation});
    fig.value = {...defaults, causal: true};
    fig.dispatchEvent(new Event("input"));
    end();
    await invalidation;
    vi.advanceTimersByTime(300);
    expect(location.search).toBe("?fig.temperature=3&x=1");
  });
});

describe("a figure whose values stand behind “#”", () => {
  it("reads both places and moves everything behind “#”", () => {
    history.replaceState(null, "", "?fig.temperature=3&x=1#fig.text=hello");
    const fig = figure();
    tieToAddress("fig", fig, {behind: "#"});
    expect(fig.value).toEqual({temperature: 3, text: "hello"});
    fig.value = {...defaults, temperature: 3, text: "hello"};
    fig.dispatchEvent(new Event("input"));
    vi.advanceTimersByTime(300);
    expect(location.search).toBe("?x=1");
    expect(location.hash).toBe("#fig.text=hello&fig.temperature=3");
  });
  it("takes a link to another state of the page that is already open, and says that it came so", () => {
    const fig = figure();
    tieToAddress("fig", fig, {behind: "#"});
    const byLink: boolean[] = [];
    fig.addEventListener("input", (event) => byLink.push(cameByLink(event)));
    history.replaceState(null, "", "#fig.text=other");
    dispatchEvent(new Event("hashchange"));
    expect(fig.value).toEqual({...defaults, text: "other"});
    expect(byLink).toEqual([true]);
    history.replaceState(null, "", "#elsewhere");
    dispatchEvent(new Event("hashchange"));
    expect(byLink).toEqual([true]);
    expect(cameByLink(new Event("input"))).toBe(false);
  });
  it("writes no values at all where the address would be too long to travel", () => {
    history.replaceState(null, "", "/lab");
    const fig = figure();
    tieToAddress("fig", fig, {behind: "#"});
    fig.value = {...defaults, text: "long ".repeat(500)};
    fig.dispatchEvent(new Event("input"));
    vi.advanceTimersByTime(300);
    expect(location.hash).toBe("");
    expect(addressOf(new URL(location.href), "fig", fig, {behind: "#"})).toBeUndefined();
  });
});
