// @vitest-environment happy-dom
import {beforeEach, expect, it, vi} from "vitest";
import {terms} from "../../src/chapter/terms.js";

const tip = () => document.querySelector<HTMLElement>(".tip")!;
const names = () => Array.from(document.querySelectorAll<HTMLAnchorElement>("a.term"));
const shown = () => (tip().hidden ? undefined : tip().textContent);
const pointer = (type: string, pointerType = "mouse") => new PointerEvent(type, {pointerType, bubbles: true});

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<main><p><a class="term" href="#term-key" aria-describedby="line-key"><b class="key">key</b></a>
    <a class="term" href="#term-head" aria-describedby="line-head">head</a></p>
    <dl><dt id="term-key">key</dt><dd id="line-key">the sign</dd><dt id="term-head">head</dt><dd id="line-head">one way</dd></dl></main>`;
  terms(document.querySelector("main")!);
});

it("shows a line on hover, and lets the pointer reach it", () => {
  const [key] = names();
  key.dispatchEvent(pointer("pointerover"));
  expect(shown()).toBe("the sign");
  key.dispatchEvent(pointer("pointerout"));
  vi.advanceTimersByTime(50);
  tip().dispatchEvent(pointer("pointerenter"));
  vi.advanceTimersByTime(5000);
  expect(shown()).toBe("the sign");
  tip().dispatchEvent(pointer("pointerleave"));
  vi.advanceTimersByTime(5000);
  expect(shown()).toBeUndefined();
});

it("takes a line away a moment after the pointer has left its name", () => {
  const [key] = names();
  key.dispatchEvent(pointer("pointerover"));
  key.dispatchEvent(pointer("pointerout"));
  vi.advanceTimersByTime(100);
  expect(shown()).toBe("the sign");
  vi.advanceTimersByTime(200);
  expect(shown()).toBeUndefined();
});

it("puts a line below its name, and keeps all of it on the screen", () => {
  vi.stubGlobal("scrollX", 5);
  vi.stubGlobal("scrollY", 1000);
  vi.spyOn(document.documentElement, "clientWidth", "get").mockReturnValue(400);
  vi.spyOn(tip(), "offsetWidth", "get").mockReturnValue(300);
  const [key] = names();
  const at = (left: number) => {
    vi.spyOn(key, "getBoundingClientRect").mockReturnValue(new DOMRect(left, 50, 30, 20));
    key.dispatchEvent(pointer("pointerover"));
    document.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape"}));
    return [tip().style.left, tip().style.top];
  };
  expect([at(60), at(0), at(380)]).toEqual([
    ["65px", "1074px"],
    ["17px", "1074px"],
    ["93px", "1074px"]
  ]);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("is a tooltip, which stays when it is pressed itself", () => {
  expect(tip().getAttribute("role")).toBe("tooltip");
  const [key] = names();
  key.click();
  for (const element of [tip(), key]) {
    element.dispatchEvent(new Event("pointerdown", {bubbles: true}));
    expect(shown()).toBe("the sign");
  }
});

it("shows a line on keyboard focus, not on a press's own, and keeps it while the focus stays", () => {
  const [key, head] = names();
  const focusVisible = vi.spyOn(key, "matches").mockImplementation((selector) => selector === ":focus-visible");
  key.focus();
  expect(shown()).toBe("the sign");
  key.dispatchEvent(pointer("pointerout"));
  vi.advanceTimersByTime(5000);
  expect(shown()).toBe("the sign");
  focusVisible.mockRestore();
  document.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape"}));
  vi.spyOn(head, "matches").mockReturnValue(false);
  head.dispatchEvent(new FocusEvent("focusin", {bubbles: true}));
  expect(shown()).toBeUndefined();
  vi.restoreAllMocks();
});

it("leaves other keys to the page, and Enter on a link to its own click", () => {
  const [key] = names();
  for (const name of ["a", "Tab", "Enter"]) {
    const event = new KeyboardEvent("keydown", {key: name, bubbles: true, cancelable: true});
    key.dispatchEvent(event);
    expect([shown(), event.defaultPrevented], name).toEqual([undefined, false]);
  }
  document.querySelector("main p")!.dispatchEvent(new MouseEvent("click", {bubbles: true}));
  expect(shown()).toBeUndefined();
});

it("shows no line where a finger only passes", () => {
  names()[0].dispatchEvent(pointer("pointerover", "touch"));
  expect(shown()).toBeUndefined();
});

it("shows a line on a tap, and takes it away on the next or on a press elsewhere", () => {
  const [key, head] = names();
  key.click();
  expect(shown()).toBe("the sign");
  key.click();
  expect(shown()).toBeUndefined();
  head.click();
  expect(shown()).toBe("one way");
  document.body.dispatchEvent(new Event("pointerdown", {bubbles: true}));
  expect(shown()).toBeUndefined();
});

it("keeps what was pressed when the pointer leaves, and does not follow the link", () => {
  const [key] = names();
  const click = new MouseEvent("click", {bubbles: true, cancelable: true});
  key.dispatchEvent(click);
  key.dispatchEvent(pointer("pointerout"));
  vi.advanceTimersByTime(5000);
  expect([shown(), click.defaultPrevented]).toEqual(["the sign", true]);
});

it("is a button for the keyboard: Space presses, Escape takes away, and so does leaving", () => {
  const [key] = names();
  key.dispatchEvent(new KeyboardEvent("keydown", {key: " ", bubbles: true, cancelable: true}));
  expect([shown(), key.getAttribute("role")]).toEqual(["the sign", "button"]);
  document.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape"}));
  expect(shown()).toBeUndefined();
  key.click();
  key.dispatchEvent(new FocusEvent("focusout", {bubbles: true}));
  expect(shown()).toBeUndefined();
});

it("shows the line of a coloured name in a picture too, drawn later, by pointer and by keyboard", () => {
  document.querySelector("main")!.insertAdjacentHTML("beforeend", `<div class="stage"><b class="key">word</b></div>`);
  const name = document.querySelector<HTMLElement>(".stage b")!;
  name.dispatchEvent(pointer("pointerover"));
  expect([shown(), name.getAttribute("aria-describedby")]).toEqual(["the sign", "line-key"]);
  document.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape"}));
  name.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true}));
  expect(shown()).toBe("the sign");
});

it("ends with its cell, and is nothing on a page without names", async () => {
  let end = () => {};
  tip().remove();
  const main = document.querySelector("main")!.cloneNode(true) as HTMLElement; // one on which nobody listens yet
  document.body.replaceChildren(main);
  terms(main, {invalidation: new Promise<void>((resolve) => (end = resolve))});
  names()[0].dispatchEvent(pointer("pointerover"));
  expect(shown()).toBe("the sign");
  end();
  await vi.waitFor(() => expect(document.querySelector(".tip")).toBeNull());
  const click = new MouseEvent("click", {bubbles: true, cancelable: true});
  names()[1].dispatchEvent(click);
  expect(click.defaultPrevented).toBe(false);
  document.body.innerHTML = "<main></main>";
  terms(document.querySelector("main")!);
  expect(document.querySelector(".tip")).toBeNull();
});
