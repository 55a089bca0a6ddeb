import type {RevealApi} from "reveal.js";
import Reveal from "reveal.js";
import {approach, nextTask} from "../chapter/near.js";
import {decodeState} from "../chapter/permalink.js";
import {openedAt} from "./address.js";
import {codeScreen} from "./code-screen.js";
import {codeOf, drawAddress} from "./codes.js";
import {ownKeys} from "./keys.js";
import {arrival, inTime} from "./arrival.js";
import {oneAhead, onlyOwnWay, roleOf} from "./copies.js";
import {options} from "./options.js";
import type {Position} from "./protocol.js";
import {readLink} from "./read-link.js";
import {offerSpeakerView} from "./speaker.js";
import type {Steppable} from "./steps.js";
import {Steps} from "./steps.js";
import {synchronise} from "./sync.js";
import {trustOnlyOwnMessages} from "./trust.js";

/**
 * Turns a page of slides into a presentation, at once. The figure of a slide is fetched when the slide before it is
 * shown; its presets become the slide's steps when it is there.
 */
export async function present(
  root: HTMLElement,
  {invalidation}: {invalidation?: Promise<void>} = {}
): Promise<RevealApi> {
  const query = new URLSearchParams(location.search);
  const role = roleOf(location.search);
  const sections = Array.from(root.querySelectorAll<HTMLElement>(".slides > section"));
  // Of a slide that names no colour reveal.js asks for the computed one, and has the browser work out the styles of the
  // page for each: about a sixth of the time that the deck takes to start.
  for (const section of sections) section.dataset.backgroundColor = "rgba(0, 0, 0, 0)";
  const ids = sections.map(({id}) => id);
  const opened = openedAt(location.hash, ids);
  const steps = new Map<HTMLElement, Steps>();
  const figures = new Map<HTMLElement, Steppable>();
  const arrivals = new Map<HTMLElement, Promise<void>>();

  const position = (): Position => ({slide: shown().id, step: stepNow(), paused: deck.isPaused(), code: code.open});
  const goTo = ({slide, step, paused, code: open}: Position) => {
    const index = ids.indexOf(slide);
    if (!started || index < 0) return;
    deck.slide(index, 0, step);
    if (deck.isPaused() !== paused) deck.togglePause(paused);
    code.show(open);
  };
  // The picture of the next slide is one step ahead and must stay so.
  const sync = role === "upcoming" ? undefined : synchronise({position, go: goTo});
  const prepareAt = (slide: number) => prepare(sections[slide]);
  const trustAll = trustOnlyOwnMessages(
    {audience: undefined, current: onlyOwnWay, upcoming: oneAhead(() => deck, prepareAt)}[role]
  );
  const deck = new Reveal(root, options());
  const code = codeScreen(root, () => codeOf(shown(), figures.get(shown())));
  let started = false;
  const shown = () => deck.getCurrentSlide() as HTMLElement;
  const stepNow = () => (deck.getIndices().f ?? -1) as number;

  /** Has the figure of a slide fetched, and makes its presets the slide's steps. */
  const prepare = (section: HTMLElement | undefined): Promise<void> => {
    const known = section && arrivals.get(section);
    if (known) return known;
    const address = section?.querySelector<HTMLElement>("[data-address]");
    if (address) return drawAddress(address);
    const id = section && figureId(section);
    if (!id) return Promise.resolve();
    approach(id);
    const done = arrival(section).then((shown) =>
      addSteps(section, shown, section === sections[opened.slide] ? opened.step : undefined)
    );
    arrivals.set(section, done);
    return done;
  };

  const addSteps = (section: HTMLElement, figure: Steppable, at?: number) => {
    for (const stage of section.querySelectorAll(".stage, input[type=range]"))
      stage.setAttribute("data-prevent-swipe", "");
    // The values in an address that names a step are those at that step, so the slide began at the defaults.
    const slideSteps = new Steps(figure, at === undefined ? figure.value : figure.defaults);
    steps.set(section, slideSteps);
    figures.set(section, figure);
    for (const [i, {label}] of slideSteps.presets.entries()) section.append(fragment(label, i));
    if (at !== undefined) {
      // The step's preset, and over it what the address says was changed by hand.
      const changed = decodeState(query, figure.place?.id ?? "", figure.defaults);
      figure.apply({label: "", values: {...slideSteps.presets[at]?.values, ...changed}});
      slideSteps.assume(at);
    }
    sync?.add(figureId(section), figure, slideSteps);
    if (!started) return;
    deck.syncFragments(section);
    deck.layout();
    // Another window may have taken steps before this one had any.
    if (shown() === section) sync?.quietly(() => deck.slide(sections.indexOf(section), 0, slideSteps.history.at));
  };

  const go = () => {
    const section = shown();
    code.show(false);
    steps.get(section)?.go(stepNow());
    sync?.moved(figureId(section));
    readLink(section);
    prepareAround(section);
  };
  const prepareAround = (section: HTMLElement) => {
    const at = sections.indexOf(section);
    for (const near of [at, at + 1, at - 1]) void prepareAt(near);
  };

  const toPrint = query.has("print-pdf");
  // A step exists when its figure is there: an address that names one waits for it. Paper shows all figures.
  if (opened.step !== undefined) await inTime(prepareAt(opened.slide), sections[opened.slide]);
  if (toPrint) await Promise.all(sections.map((section) => inTime(prepare(section), section)));
  await painted(); // the title has been seen before the deck takes its time to start
  // Arrows and number come in a task of their own: with them the start would hold up a phone for too long.
  const inTwoParts = role === "audience" && !toPrint;
  await deck.initialize(inTwoParts ? {controls: false, slideNumber: false} : {});
  started = true;
  if (role === "current") deck.configure({postMessageEvents: false}); // it has told the speaker's view that it is there
  const stopOffering = offerSpeakerView(deck);
  const stopKeys = ownKeys(deck, {code, changed: () => sync?.moved()});
  readLink(shown());
  prepareAround(shown());
  for (const event of ["slidechanged", "fragmentshown", "fragmenthidden", "paused", "resumed"]) deck.on(event, go);
  const joined = joining(role) && sync?.join({slide: ids[opened.slide], must: role === "current"});
  if (role === "current") await joined;
  void invalidation?.then(() => {
    sync?.close();
    stopOffering();
    stopKeys();
    deck.destroy();
    trustAll();
  });
  if (inTwoParts) {
    await nextTask();
    const {controls, slideNumber} = options();
    deck.configure({controls, slideNumber});
  }
  document.documentElement.dataset.deck = "ready";
  return deck;
}

/** The id of what a slide shows: a figure or a panel. */
function figureId(section: HTMLElement): string {
  return section.querySelector("figure[id], div[id]")?.id ?? "";
}

/** Does a window ask the others for their state? The speaker's copy does, and one that was loaded anew. */
function joining(role: string): boolean {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return role === "current" || (role === "audience" && navigation?.type === "reload");
}

/** Waits until what stands there has been painted. */
function painted(): Promise<void> {
  return new Promise<void>((resolve) => requestAnimationFrame(() => resolve())).then(nextTask);
}

/** A step of a slide: reveal.js counts it, and its text is the quiet caption of what the step shows. */
function fragment(label: string, index: number): HTMLElement {
  const step = document.createElement("p");
  step.className = "fragment current-visible step";
  step.dataset.fragmentIndex = String(index);
  step.textContent = label;
  return step;
}
