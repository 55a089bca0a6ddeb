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
  const main = document.querySelector("main")!;
  tip().remove();
  terms(main, {invalidation: new Promise<void>((resolve) => (end = resolve))});
  names()[0].dispatchEvent(pointer("pointerover"));
  expect(shown()).toBe("the sign");
  end();
  await vi.waitFor(() => expect(document.querySelector(".tip")).toBeNull());
  document.body.innerHTML = "<main></main>";
  terms(document.querySelector("main")!);
  expect(document.querySelector(".tip")).toBeNull();
});
