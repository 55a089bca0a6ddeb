// @vitest-environment happy-dom
import {beforeEach, expect, it, vi} from "vitest";
import {contents} from "../../src/chapter/contents.js";

let tops: number[] = [];
const list = () => document.getElementById("toc")!;
const button = () => list().querySelector("button")!;
const isOpen = () => button().getAttribute("aria-expanded") === "true";
const current = () => Array.from(list().querySelectorAll("[aria-current]"), (link) => link.textContent);
const frame = () => new Promise(requestAnimationFrame);

beforeEach(() => {
  tops = [10, 900, 1800];
  document.body.innerHTML = `<aside id="toc"><nav><ol>
      <li><a href="#a">A</a></li><li><a href="#b">B</a></li><li><a href="#c">C</a></li>
    </ol></nav></aside>
    <main><a class="present" href="https://example.org/slides">Present</a><h2 id="a"></h2><h2 id="b"></h2><h2 id="c"></h2></main>`;
  document.querySelectorAll("h2").forEach((heading, i) => {
    heading.getBoundingClientRect = () => ({top: tops[i]}) as DOMRect;
  });
  contents(list(), {deck: document.querySelector<HTMLAnchorElement>(".present")});
});

it("marks the section on screen, and says how far that is, however far the reader jumps", async () => {
  await frame();
  expect([current(), button().textContent]).toEqual([["A"], "Contents 1 of 3"]);
  tops = [-1800, -900, 10];
  dispatchEvent(new Event("scroll"));
  await frame();
  expect([current(), button().textContent]).toEqual([["C"], "Contents 3 of 3"]);
});

it("marks the first section where none has been reached", async () => {
  tops = [5000, 6000, 7000];
  await frame();
  expect(current()).toEqual(["A"]);
});

it("opens by its button, and closes by Escape, by a press beside it and by a choice", () => {
  const ways = [
    () =>
      list()
        .querySelector("a")!
        .dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true})),
    () => document.querySelector("main")!.dispatchEvent(new Event("pointerdown", {bubbles: true})),
    () =>
      list()
        .querySelector("a")!
        .dispatchEvent(new Event("click", {bubbles: true}))
  ];
  for (const close of ways) {
    button().click();
    expect(isOpen()).toBe(true);
    close();
    expect(isOpen()).toBe(false);
  }
  button().click();
  list()
    .querySelector("a")!
    .dispatchEvent(new Event("pointerdown", {bubbles: true}));
  expect(isOpen()).toBe(true);
  button().click();
  expect(isOpen()).toBe(false);
});

it("ends with the way to the slide of the section on screen", () => {
  const link = list().querySelector<HTMLAnchorElement>("li:last-child a.present")!;
  link.dispatchEvent(new Event("pointerdown"));
  expect(link.href).toBe("https://example.org/slides#/2");
});

it("listens no longer than its cell lives, and does nothing on a page without a list", async () => {
  await frame();
  const asked = vi.spyOn(document.querySelector("h2")!, "getBoundingClientRect");
  document.body.append(Object.assign(document.createElement("aside"), {id: "late"}));
  document.getElementById("late")!.innerHTML = '<nav><ol><li><a href="#a">A</a></li></ol></nav>';
  contents(document.getElementById("late"), {invalidation: Promise.resolve()});
  list().remove();
  await frame();
  asked.mockClear();
  expect(() => contents(null)).not.toThrow();
  expect(document.getElementById("late")!.querySelector("[aria-current]")).toBeNull();
});
