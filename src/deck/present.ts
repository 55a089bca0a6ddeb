import type {RevealApi} from "reveal.js";
import Reveal from "reveal.js";
import {decodeState} from "../chapter/permalink.js";
import {words} from "../components/words.js";
import type {Steppable} from "./steps.js";
import {Steps} from "./steps.js";
import {synchronise} from "./sync.js";
import {trustOnlyOwnMessages} from "./trust.js";

const own = "input,select,textarea,button,a[href],summary,[role=slider],[tabindex]:not([tabindex='-1'])";

/** Turns a page of slides into a presentation, once all its figures are there. */
export async function present(
  root: HTMLElement,
  {invalidation}: {invalidation?: Promise<void>} = {}
): Promise<RevealApi> {
  const trustAll = trustOnlyOwnMessages();
  const sections = Array.from(root.querySelectorAll<HTMLElement>(".slides > section"));
  const figures = await allFigures(sections);
  const steps = new Map<HTMLElement, Steps>();
  const opened = /^#\/[^/]+\/\d+/.test(location.hash);
  for (const [section, figure] of figures) {
    for (const [i, {label}] of figure.presets.entries()) section.append(fragment(label, i));
    // An address that names a step began at the defaults: what else it holds is the state at that step.
    steps.set(section, new Steps(figure, opened ? figure.defaults : figure.value));
  }
  for (const stage of root.querySelectorAll(".stage, input[type=range]")) stage.setAttribute("data-prevent-swipe", "");

  const query = new URLSearchParams(location.search);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const deck = new Reveal(root, {
    width: 1280,
    height: 720,
    margin: 0,
    center: false,
    hash: true,
    fragmentInURL: true,
    history: false,
    progress: true,
    slideNumber: "c/t",
    transition: still ? "none" : "slide",
    backgroundTransition: "none",
    scrollActivationWidth: undefined,
    // Seconds, for slides without data-timing; only with it does the speaker view show the pace. Its type says null, wrongly.
    defaultTiming: 60 as unknown as null,
    pdfSeparateFragments: false,
    pdfMaxPagesPerSlide: 1,
    keyboardCondition: (event: KeyboardEvent) => !(event.target as Element).closest(own),
    plugins: [await notes()]
  });

  const go = () => {
    const section = deck.getCurrentSlide() as HTMLElement;
    steps.get(section)?.go((deck.getIndices().f ?? -1) as number);
    link(section);
  };
  await deck.initialize();
  const first = deck.getCurrentSlide() as HTMLElement;
  const at = deck.getIndices().f ?? -1;
  const figure = figures.get(first);
  if (opened && figure && at >= 0) {
    // At a step the state is its preset, and over it whatever else the address says was changed by hand.
    const changed = decodeState(query, first.dataset.read!, figure.defaults);
    figure.apply({label: "", values: {...figure.presets[at]?.values, ...changed}});
    steps.get(first)?.assume(at);
  }
  go();
  for (const event of ["slidechanged", "fragmentshown", "fragmenthidden"]) deck.on(event, go);

  const byId = new Map(Array.from(figures, ([section, figure]) => [section.dataset.read!, figure]));
  // The speaker's picture of the next slide is one step ahead and must stay so.
  const upcoming = query.has("receiver") && query.get("controls") === "false";
  const stop = upcoming ? () => {} : synchronise(byId);
  invalidation?.then(() => {
    stop();
    deck.destroy();
    trustAll();
  });
  document.documentElement.dataset.deck = "ready";
  return deck;
}

/** The speaker view, which only a presenter needs: without it the deck works as well. */
async function notes() {
  const {default: plugin} = await import("reveal.js/plugin/notes");
  return plugin;
}

/** Waits for the figure or quiz of every slide that will have one. */
async function allFigures(sections: readonly HTMLElement[]): Promise<Map<HTMLElement, Steppable>> {
  const waiting = sections.filter((section) => section.querySelector("figure, .observablehq--block"));
  const find = (section: HTMLElement) => section.querySelector<Steppable>(".play, .quiz, .pairs");
  while (!waiting.every(find)) await new Promise((resolve) => setTimeout(resolve, 30));
  return new Map(
    waiting.flatMap((section) => {
      const figure = find(section)!;
      return "presets" in figure ? [[section, figure]] : [];
    })
  );
}

/** A step of a slide: reveal.js counts it, and its text is the quiet caption of what the step shows. */
function fragment(label: string, index: number): HTMLElement {
  const step = document.createElement("p");
  step.className = "fragment current-visible step";
  step.dataset.fragmentIndex = String(index);
  step.textContent = label;
  return step;
}

/** “Read” leads to the part of the chapter that the slide shows, with the values of all figures. */
function link(section: HTMLElement): void {
  let read = document.querySelector<HTMLAnchorElement>("a.read");
  if (!read) {
    read = Object.assign(document.createElement("a"), {className: "read", textContent: words.read});
    read.addEventListener("pointerdown", () => link(section));
    document.querySelector(".reveal")!.append(read);
  }
  const url = new URL("./", location.href);
  url.search = location.search;
  for (const key of ["print-pdf", "receiver"]) url.searchParams.delete(key);
  url.hash = section.dataset.read ?? "";
  read.href = url.href;
}
