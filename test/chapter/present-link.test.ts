// @vitest-environment happy-dom
import {beforeEach, expect, it} from "vitest";
import {presentLink} from "../../src/chapter/present-link.js";

const link = document.createElement("a");

/** Puts one heading on the page for each distance from the top of the screen. */
function headings(...tops: number[]) {
  document.body.innerHTML = "<main></main>";
  for (const top of tops) {
    const heading = document.createElement("h2");
    heading.getBoundingClientRect = () => ({top}) as DOMRect;
    document.querySelector("main")!.append(heading);
  }
}

beforeEach(() => {
  history.replaceState(null, "", "/");
  link.href = "https://example.org/base/slides";
  presentLink(link);
});

it("leads to the slide of the last heading above the middle of the screen", () => {
  headings(-900, 10, innerHeight / 2 + 1);
  link.dispatchEvent(new Event("pointerdown"));
  expect(link.href).toBe("https://example.org/base/slides#/3");
});

it("leads to the title before any heading, and follows the reader", () => {
  headings(innerHeight);
  link.dispatchEvent(new Event("focus"));
  expect(link.href).toBe("https://example.org/base/slides#/0");
  headings(0);
  link.dispatchEvent(new Event("focus"));
  expect(link.href).toBe("https://example.org/base/slides#/2");
});

it("takes the values of all figures along", () => {
  history.replaceState(null, "", "?match.living=0");
  headings();
  link.dispatchEvent(new Event("click"));
  expect(link.href).toBe("https://example.org/base/slides?match.living=0#/0");
});

it("is aimed before it is pressed, by a pointer that comes near", () => {
  headings(0);
  link.dispatchEvent(new Event("pointerenter"));
  expect(link.href).toBe("https://example.org/base/slides#/2");
});

it("passes over a heading that stands nowhere, and one in the lower half", () => {
  headings(0, 0, innerHeight / 2);
  const [, nowhere] = document.querySelectorAll("h2");
  nowhere.getBoundingClientRect = () => ({top: 0, height: 0}) as DOMRect;
  link.dispatchEvent(new Event("focus"));
  expect(link.href).toBe("https://example.org/base/slides#/2");
});

it("stays as it is once its cell has ended", async () => {
  const other = Object.assign(document.createElement("a"), {href: "https://example.org/base/slides"});
  presentLink(other, {invalidation: Promise.resolve()});
  await Promise.resolve();
  headings(0);
  for (const type of ["pointerdown", "focus", "pointerenter", "click"]) other.dispatchEvent(new Event(type));
  expect(other.href).toBe("https://example.org/base/slides");
});

it("does nothing on a page without a link", () => expect(() => presentLink(null)).not.toThrow());
