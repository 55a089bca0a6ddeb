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
  it("holds values of any length: only a text of the reader's own is left out where it is too long", () => {
    const fig = figure();
    tieToAddress("fig", fig);
    fig.value = {...defaults, text: "long".repeat(600)};
    fig.dispatchEvent(new Event("input"));
    writeAddress();
    expect(location.search).toContain("longlong");
  });
  it("reads nothing behind “#”, and follows no link there", () => {
    history.replaceState(null, "", "/?x=1#fig.temperature=3");
    const fig = figure();
    tieToAddress("fig", fig);
    expect(fig.value).toEqual({});
    dispatchEvent(new Event("hashchange"));
    expect(fig.value).toEqual({});
  });
  it("leaves an address alone that it has nothing to say to", () => {
    const write = vi.spyOn(history, "replaceState");
    write.mockClear();
    const fig = figure();
    tieToAddress("fig", fig);
    expect(write).not.toHaveBeenCalled(); // not even for the values that it just read
    fig.value = {...defaults, temperature: 3};
    fig.dispatchEvent(new Event("input"));
    writeAddress();
    expect(write).not.toHaveBeenCalled();
    write.mockRestore();
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
  it("moves at once what it found behind “?”, and nothing of other figures", () => {
    history.replaceState(null, "", "/?x=1&fig.temperature=3");
    tieToAddress("fig", figure(), {behind: "#"});
    expect([location.search, location.hash]).toEqual(["?x=1", "#fig.temperature=3"]);
    history.replaceState(null, "", "/?other.fig.=2&fig2.n=3");
    tieToAddress("fig", Object.assign(figure(), {set value(_: object) {}}), {behind: "#"});
    expect([location.search, location.hash]).toEqual(["?other.fig.=2&fig2.n=3", ""]);
  });
  it("follows no link any more once its cell is no more", async () => {
    const fig = figure();
    const invalidation = Promise.resolve();
    tieToAddress("fig", fig, {behind: "#", invalidation});
    await invalidation;
    history.replaceState(null, "", "#fig.text=other");
    dispatchEvent(new Event("hashchange"));
    expect(fig.value).toEqual({temperature: 3});
  });
  it("takes a link to another state of the page that is already open, and says that it came so", () => {
    const fig = figure();
    tieToAddress("fig", fig, {behind: "#"});
    const byLink: boolean[] = [];
    fig.addEventListener("input", (event) => byLink.push(cameByLink(event) && event.bubbles));
    history.replaceState(null, "", "#x=1&fig.text=other");
    dispatchEvent(new Event("hashchange"));
    expect(fig.value).toEqual({...defaults, text: "other"});
    expect(byLink).toEqual([true]);
    history.replaceState(null, "", "#elsewhere");
    dispatchEvent(new Event("hashchange"));
    expect(byLink).toEqual([true]);
    expect(cameByLink(new Event("input"))).toBe(false);
    expect(cameByLink(new CustomEvent("input"))).toBe(false);
    expect(cameByLink(Object.assign(new Event("input"), {detail: "link"}))).toBe(false);
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

describe("addressOf", () => {
  const page = new URL("https://example.org/lab?a=1#b");
  const state = {value: {...defaults, temperature: 2, text: "t"}, defaults};
  it("is the page's address with the values behind “?”, or behind “#”, and without what is excepted", () => {
    expect(addressOf(page, "fig", state)).toBe("https://example.org/lab?a=1&fig.temperature=2&fig.text=t#b");
    expect(addressOf(page, "fig", state, {except: ["text"]})).toBe("https://example.org/lab?a=1&fig.temperature=2#b");
    expect(addressOf(page, "fig", state, {behind: "#"})).toBe(
      "https://example.org/lab?a=1#b=&fig.temperature=2&fig.text=t"
    );
    expect(page.href).toBe("https://example.org/lab?a=1#b");
  });
  it("may have 2,000 characters, and not one more", () => {
    const long = (n: number) => addressOf(page, "fig", {value: {text: "x".repeat(n)}, defaults: {text: ""}});
    const room = 2000 - "https://example.org/lab?a=1&fig.text=#b".length;
    expect(long(room)).toHaveLength(2000);
    expect(long(room + 1)).toBeUndefined();
  });
});
