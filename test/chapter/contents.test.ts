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

it("follows a window that changes its size", async () => {
  await frame();
  tops = [-10, 10, 900];
  dispatchEvent(new Event("resize"));
  await frame();
  expect(current()).toEqual(["B"]);
});

it("says of the page when it stands at its top", async () => {
  await frame();
  expect([list().className, button().type]).toEqual(["live top", "button"]);
  vi.stubGlobal("scrollY", 40);
  dispatchEvent(new Event("scroll"));
  await frame();
  expect(list().className).toBe("live");
  vi.unstubAllGlobals();
});

it("brings the current section into the middle of a list that is longer than the screen", async () => {
  await frame();
  const nav = list().querySelector("nav")!;
  const last = nav.querySelector<HTMLElement>('a[href="#c"]')!;
  Object.defineProperties(nav, {scrollHeight: {value: 500, configurable: true}, clientHeight: {value: 200}});
  Object.defineProperty(last, "offsetTop", {value: 400});
  tops = [-1800, -900, 10];
  dispatchEvent(new Event("scroll"));
  await frame();
  expect(nav.scrollTop).toBe(300);
  nav.scrollTop = 7;
  Object.defineProperty(nav, "scrollHeight", {value: 200});
  tops = [10, 900, 1800];
  dispatchEvent(new Event("scroll"));
  await frame();
  expect(nav.scrollTop).toBe(7);
});

it("leaves Escape alone while the list is closed, and gives the focus back when it closes it", () => {
  const press = (key: string) =>
    list()
      .querySelector("a")!
      .dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
  press("Escape");
  expect(document.activeElement).not.toBe(button());
  button().click();
  press("a");
  expect(isOpen()).toBe(true);
  press("Escape");
  expect([isOpen(), document.activeElement]).toEqual([false, button()]);
});

it("takes away with its cell what it added, and hears nothing more", async () => {
  const own = Object.assign(document.createElement("aside"), {id: "own"});
  own.innerHTML = '<nav><ol><li><a href="#a">A</a></li><li><a href="#b">B</a></li></ol></nav>';
  document.body.append(own);
  let end = () => {};
  contents(own, {
    deck: document.querySelector<HTMLAnchorElement>("main .present"),
    invalidation: new Promise<void>((resolve) => (end = resolve))
  });
  await frame();
  own.querySelector("button")!.click();
  const opener = own.querySelector("button")!;
  expect(own.querySelectorAll("li")).toHaveLength(3);
  end();
  await Promise.resolve();
  expect([own.querySelectorAll("li").length, own.querySelector("button")]).toEqual([2, null]);
  tops = [-900, 10, 900];
  for (const type of ["scroll", "resize"]) dispatchEvent(new Event(type));
  own.querySelector("a")!.dispatchEvent(new Event("click", {bubbles: true}));
  own.querySelector("a")!.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}));
  document.querySelector("main")!.dispatchEvent(new Event("pointerdown", {bubbles: true}));
  await frame();
  expect(own.querySelector("[aria-current]")!.textContent).toBe("A");
  expect(opener.getAttribute("aria-expanded")).toBe("true");
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

it("listens no longer than its cell lives, and leaves nothing of its own behind", async () => {
  const late = Object.assign(document.createElement("aside"), {innerHTML: list().innerHTML});
  for (const added of late.querySelectorAll("button, .present")) added.remove();
  const [before, links] = [late.querySelectorAll("a, button").length, late.querySelectorAll("nav a")];
  document.body.append(late);
  let end!: () => void;
  const invalidation = new Promise<void>((resolve) => (end = resolve));
  contents(late, {deck: document.querySelector<HTMLAnchorElement>("main .present"), invalidation});
  await frame();
  expect(links[0].getAttribute("aria-current")).toBe("true");
  end();
  await invalidation;
  tops = [-1800, -900, 10];
  dispatchEvent(new Event("scroll"));
  await frame();
  expect(current()).toEqual(["C"]); // of the list that still lives
  expect(links[0].getAttribute("aria-current")).toBe("true");
  expect(late.querySelectorAll("a, button")).toHaveLength(before);
});

it("does nothing on a page without a list", () => expect(() => contents(null)).not.toThrow());
