import type {EncoderClient, EncoderState} from "../encoder/client.js";
import type {Progress} from "../encoder/download.js";
import type {Encoding} from "../encoder/encoding.js";
import type {Answer} from "./answer.js";
import {answerOfBlank, answerOfEncoding, isBlank} from "./answer.js";

/** How things stand with the model. `waiting`: a text is there that only the model can read. */
export interface DeskState {
  model: EncoderState;
  progress?: Progress;
  error?: Error;
  waiting: boolean;
}

/** One place that asks for texts to be read, such as a box. */
export interface Slot {
  /** Wants this text read, and no earlier one. The answer comes at once if it is known, else when the typing rests. */
  ask(text: string): void;
}

/** Reads texts for the figures of a page, with one model for them all. */
export interface Desk {
  readonly state: DeskState;
  /** Calls `listener` with the state now and whenever it changes. Returns what ends this. */
  watch(listener: (state: DeskState) => void): () => void;
  /** `fresh`: always by the model, for those who need the embedding that answers from build time do not have. */
  slot(deliver: (answer: Answer) => void, options?: {fresh?: boolean}): Slot;
  /** Loads the model, after a failure or a cancelled download too. */
  load(): void;
  /** Cancels the download. It does not begin again before `load` is called. */
  cancel(): void;
}

interface Open {
  wanted?: string;
  timer?: ReturnType<typeof setTimeout>;
  reading?: AbortController;
  fresh: boolean;
  deliver: (answer: Answer) => void;
}

type Handlers = {onProgress: (progress: Progress) => void; onState: (state: EncoderState, error?: Error) => void};

/**
 * Makes a desk.
 * @param options `connect`: makes the client of the model; `known`: the answers that need no model; `delay`: how long typing has
 *   to rest, in milliseconds
 */
export function createDesk({
  connect,
  known = () => undefined,
  delay = 150
}: {
  connect: (handlers: Handlers) => Pick<EncoderClient, "encode" | "load" | "cancel">;
  known?: (text: string) => Answer | undefined;
  delay?: number;
}): Desk {
  const slots: Open[] = [];
  const queue = new Set<Open>();
  const listeners = new Set<(state: DeskState) => void>();
  let state: DeskState = {model: "idle", waiting: false};
  let stopped = false; // by the reader or by a failure: nothing is fetched until somebody says so
  let busy = false;

  const change = (values: Partial<DeskState>) => {
    state = {...state, ...values, waiting: slots.some(({wanted}) => wanted !== undefined)};
    for (const listener of listeners) listener(state);
  };
  const client = connect({
    onProgress: (progress) => change({progress}),
    onState: (model, error) => {
      if (model === "failed") stopped = true;
      if (model === "ready") stopped = false;
      change({model, error: model === "failed" ? error : undefined, progress: undefined});
    }
  });

  // One text after the other: to the client only the newest counts, and two boxes must not push each other out.
  async function pump(): Promise<void> {
    if (busy) return;
    busy = true;
    for (const open of queue) {
      if (stopped) break;
      queue.delete(open);
      const text = open.wanted;
      if (text === undefined) continue;
      const {signal} = (open.reading = new AbortController());
      let encoding: Encoding | undefined;
      try {
        encoding = await client.encode(text, {signal});
      } catch (error) {
        // A text that was overtaken is asked for again by what overtook it.
        if (!signal.aborted && !stopped) open.wanted = undefined;
        if (!signal.aborted && !stopped) change({error: error as Error});
      }
      if (!encoding || open.wanted !== text) continue;
      open.wanted = undefined;
      change({error: undefined});
      open.deliver(answerOfEncoding(encoding));
    }
    busy = false;
  }

  function ask(open: Open, text: string): void {
    if (text === open.wanted) return;
    clearTimeout(open.timer);
    open.reading?.abort();
    const answer = isBlank(text) ? answerOfBlank(text) : open.fresh ? undefined : known(text);
    open.wanted = answer ? undefined : text;
    change({});
    if (answer) return open.deliver(answer);
    open.timer = setTimeout(() => {
      queue.add(open);
      pump();
    }, delay);
  }

  return {
    get state() {
      return state;
    },
    watch(listener) {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
    slot(deliver, {fresh = false} = {}) {
      const open: Open = {deliver, fresh};
      slots.push(open);
      return {ask: (text) => ask(open, text)};
    },
    load() {
      stopped = false;
      for (const open of slots) if (open.wanted !== undefined) queue.add(open);
      client.load().catch(() => {}); // the state says it
      pump();
    },
    cancel() {
      stopped = true;
      client.cancel();
    }
  };
}
