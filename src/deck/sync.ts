import type {FigureState, Message, Position} from "./protocol.js";
import {readMessage} from "./protocol.js";
import type {Steppable, Steps} from "./steps.js";

/** A window that asks waits no longer than this for an answer, in milliseconds. */
const patience = 1000;

/** The slides of this window, as the others see them. */
export interface Slides {
  position(): Position;
  go(position: Position): void;
}

/**
 * How a window joins those that are open. `slide`: the one its address names. A window that `must` follow, such as
 * the speaker's copy, takes an answer from another slide too if it gets no better one.
 */
export interface Joining {
  slide: string;
  must: boolean;
}

/** Keeps all windows that show this deck on one slide, at one step, with their figures in one state. */
export interface Sync {
  /** Takes part with a figure from now on. What other windows said of it before is applied now. */
  add(id: string, figure: Steppable, steps?: Steps): void;
  /** Asks the other windows for their state. Resolves when it was taken over, or nobody answered in time. */
  join(joining: Joining): Promise<void>;
  /** Tells the others that this window went somewhere, where it shows figure `id`. */
  moved(id?: string): void;
  /** Does something that the others are not told. */
  quietly(act: () => void): void;
  close(): void;
}

/** Where the windows of a deck hear each other. Another copy of the site at the same host has another folder. */
export function channelName(): string {
  return `attention-intuition-deck ${location.pathname.replace(/[^/]*$/, "")}`;
}

/**
 * Keeps all windows that show this deck in one state: the audience's windows and the speaker's copies of them. A
 * window that asks says nothing of its own until it was answered, so that no newcomer moves those that are there.
 * Nothing leaves the browser; only pages of the same site can listen.
 */
export function synchronise(slides: Slides): Sync {
  if (typeof BroadcastChannel === "undefined")
    return {add: () => {}, join: () => Promise.resolve(), moved: () => {}, quietly: (act) => act(), close: () => {}};
  const channel = new BroadcastChannel(channelName());
  const figures = new Map<string, {figure: Steppable; steps?: Steps}>();
  const heard = new Map<string, FigureState>();
  let silent = false; // while it has not been answered
  let quiet = false; // while it does what another window did
  let answer: ((message: Message & {type: "state"}) => void) | undefined;

  const say = (message: Message) => {
    if (!silent && !quiet) channel.postMessage(message);
  };
  const quietly = (act: () => void) => {
    const before = quiet;
    quiet = true;
    try {
      act();
    } finally {
      quiet = before;
    }
  };
  const stateOf = (id: string): Record<string, FigureState> => {
    const known = figures.get(id);
    return known ? {[id]: {value: known.figure.value, history: known.steps?.history}} : {};
  };
  const show = (id: string) =>
    quietly(() => {
      const {figure, steps} = figures.get(id) ?? {};
      const state = heard.get(id);
      // Another window may be of another version, or no window of ours at all.
      if (!figure || !state || !figure.accepts(state.value)) return;
      if (steps && state.history) steps.history = state.history;
      figure.apply({label: "", values: state.value});
    });
  const hear = (id: string, state: FigureState) => {
    heard.set(id, {...heard.get(id), ...state});
    show(id);
  };
  const apply = ({position, figures}: {position: Position; figures: Record<string, FigureState>}) => {
    for (const [id, state] of Object.entries(figures)) hear(id, state);
    quietly(() => slides.go(position));
  };

  channel.onmessage = ({data}: MessageEvent<unknown>) => {
    const message = readMessage(data);
    if (message?.type === "ask")
      say({
        type: "state",
        position: slides.position(),
        figures: Object.assign(Object.fromEntries(heard), ...[...figures.keys()].map(stateOf))
      });
    else if (message?.type === "state") answer?.(message);
    else if (message?.type === "move") apply(message);
    else if (message?.type === "value") hear(message.id, {value: message.value});
  };

  return {
    add(id, figure, steps) {
      figures.set(id, {figure, steps});
      figure.addEventListener("input", () => say({type: "value", id, value: figure.value}));
      show(id);
    },
    async join({slide, must}) {
      silent = true;
      let second: (Message & {type: "state"}) | undefined;
      const first = await new Promise<typeof second>((resolve) => {
        const timer = setTimeout(() => resolve(undefined), patience);
        answer = (message) => {
          if (message.position.slide !== slide) return void (second ??= message);
          clearTimeout(timer);
          return resolve(message);
        };
        channel.postMessage({type: "ask"} satisfies Message);
      });
      answer = undefined;
      silent = false;
      const taken = first ?? (must ? second : undefined);
      if (taken) apply(taken);
    },
    moved(id = "") {
      say({type: "move", position: slides.position(), figures: stateOf(id)});
    },
    quietly,
    close: () => channel.close()
  };
}
