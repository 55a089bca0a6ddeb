import type {RevealApi, RevealConfig} from "reveal.js";
import Reveal from "reveal.js";
import {approach} from "../chapter/near.js";
import {decodeState} from "../chapter/permalink.js";
import {arrival, isSteppable} from "./arrival.js";
import {messages} from "./messages.js";
import {offerSpeakerView} from "./speaker.js";
import type {Steppable} from "./steps.js";
import {Steps} from "./steps.js";
import {synchronise} from "./sync.js";
import {trustOnlyOwnMessages} from "./trust.js";

/** Keys on these are theirs, not the deck's. */
const ownKeys = "input,select,textarea,button,a[href],summary,[role=slider],[tabindex]:not([tabindex='-1'])";

/**
 * Turns a page of slides into a presentation, at once. The figure of a slide is fetched when the slide before it is
 * shown; its presets become the slide's steps when it is there.
 */
export async function present(
  root: HTMLElement,
  {invalidation}: {invalidation?: Promise<void>} = {}
): Promise<RevealApi> {
  const trustAll = trustOnlyOwnMessages();
  const query = new URLSearchParams(location.search);
  const sections = Array.from(root.querySelectorAll<HTMLElement>(".slides > section"));
  const [, name = "", step] = /^#\/([^/]+)(?:\/(\d+))?/.exec(location.hash) ?? [];
  const opened = sections.find(({id}) => id === name) ?? sections[Number(name) || 0];
  const steps = new Map<HTMLElement, Steps>();
  const arrivals = new Map<HTMLElement, Promise<void>>();
  // The speaker's picture of the next slide is one step ahead and must stay so.
  const upcoming = query.has("receiver") && query.get("controls") === "false";
  const sync = upcoming ? undefined : synchronise();
  const deck = new Reveal(root, options());
  let started = false;

  /** Has the figure of a slide fetched, and makes its presets the slide's steps. */
  const prepare = (section: HTMLElement | undefined): Promise<void> => {
    const id = section?.querySelector("figure[id], div[id]")?.id;
    if (!section || !id) return Promise.resolve();
    const known = arrivals.get(section);
    if (known) return known;
    approach(id);
    const done = arrival(section).then((shown) => {
      if (!isSteppable(shown)) return;
      const atStep = section === opened && step !== undefined;
      takeSteps(section, shown, atStep ? Number(step) : undefined);
      sync?.add(id, shown);
    });
    arrivals.set(section, done);
    return done;
  };

  const takeSteps = (section: HTMLElement, figure: Steppable, at?: number) => {
    for (const stage of section.querySelectorAll(".stage, input[type=range]"))
      stage.setAttribute("data-prevent-swipe", "");
    for (const [i, {label}] of figure.presets.entries()) section.append(fragment(label, i));
    // An address that names a step began at the defaults: what else it holds is the state at that step.
    const own = new Steps(figure, at === undefined ? figure.value : figure.defaults);
    steps.set(section, own);
    if (at !== undefined) {
      // At a step the state is its preset, and over it whatever else the address says was changed by hand.
      const changed = decodeState(query, figure.place?.id ?? "", figure.defaults);
      figure.apply({label: "", values: {...figure.presets[at]?.values, ...changed}});
      own.assume(at);
    }
    if (!started) return;
    deck.syncFragments(section);
    deck.layout();
    if (deck.getCurrentSlide() === section) go();
  };

  const go = () => {
    const section = deck.getCurrentSlide() as HTMLElement;
    steps.get(section)?.go((deck.getIndices().f ?? -1) as number);
    link(section);
    const at = sections.indexOf(section);
    for (const near of [at, at + 1, at - 1]) void prepare(sections[near]);
  };

  // A step exists when its figure is there: an address that names one waits for it. Paper shows all figures.
  if (step !== undefined) await prepare(opened);
  if (query.has("print-pdf")) await Promise.all(sections.map(prepare));
  await painted(); // the title has been seen before the deck takes its time to start
  await deck.initialize();
  started = true;
  const stopOffering = offerSpeakerView(deck);
  go();
  for (const event of ["slidechanged", "fragmentshown", "fragmenthidden"]) deck.on(event, go);
  void invalidation?.then(() => {
    sync?.close();
    stopOffering();
    deck.destroy();
    trustAll();
  });
  document.documentElement.dataset.deck = "ready";
  return deck;
}

/** Waits until what stands there has been painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function options(): RevealConfig {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
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
    // Seconds, for slides without data-timing; only with it does the speaker view show the pace. Its type says null,
    // wrongly.
    defaultTiming: 60 as unknown as null,
    pdfSeparateFragments: false,
    pdfMaxPagesPerSlide: 1,
    keyboardCondition: ((event: KeyboardEvent) => !(event.target as Element).closest(ownKeys)) as never
  };
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
    read = Object.assign(document.createElement("a"), {className: "read", textContent: messages.read});
    read.addEventListener("pointerdown", () => link(section));
    document.querySelector(".reveal")!.append(read);
  }
  const url = new URL("./", location.href);
  url.search = location.search;
  for (const key of ["print-pdf", "receiver"]) url.searchParams.delete(key);
  url.hash = section.dataset.read ?? "";
  read.href = url.href;
}
