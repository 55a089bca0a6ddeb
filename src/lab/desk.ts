import type {EncoderClient, EncoderState} from "../encoder/client.js";
import type {Progress} from "../encoder/download.js";
import type {Encoding} from "../encoder/encoding.js";
import type {Answer} from "./answer.js";
import {answerOfBlank, answerOfEncoding, isBlank} from "./answer.js";
import type {Desk, DeskState} from "./desk-types.js";

interface Open {
  wanted?: string;
  arrived?: boolean;
  timer?: ReturnType<typeof setTimeout>;
  reading?: AbortController;
  fresh: boolean;
  deliver: (answer: Answer) => void;
}

type Handlers = {onProgress: (progress: Progress) => void; onState: (state: EncoderState, error?: Error) => void};

/**
 * Makes a desk.
 * @param options `connect`: makes the client of the model; `known`: the answers that need no model; `kept`: whether the browser
 *   holds the model, so that nothing has to be downloaded; `delay`: how long typing has to rest, in milliseconds
 */
export function createDesk({
  connect,
  known = () => undefined,
  kept = async () => false,
  delay = 150
}: {
  connect: (handlers: Handlers) => Pick<EncoderClient, "encode" | "load" | "cancel">;
  known?: (text: string) => Answer | undefined;
  kept?: () => Promise<boolean>;
  delay?: number;
}): Desk {
  const slots: Open[] = [];
  const queue = new Set<Open>();
  const listeners = new Set<(state: DeskState) => void>();
  let state: DeskState = {model: "idle", waiting: false, arrived: false};
  let stopped = false; // by the reader or by a failure: nothing is fetched until somebody says so
  let busy = false;

  const change = (values: Partial<DeskState>) => {
    const unread = slots.filter(({wanted}) => wanted !== undefined);
    state = {...state, ...values, waiting: unread.length > 0, arrived: unread.some(({arrived}) => arrived)};
    for (const listener of listeners) listener(state);
  };
  const client = connect({
    onProgress: (progress) => change({progress}),
    onState: (model, error) => {
      if (model === "failed") stopped = true;
      if (model === "ready") stopped = false;
      change({model, error: model === "failed" ? error : undefined, progress: undefined});
      if (model === "ready") readAll();
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

  function readAll(): void {
    for (const open of slots) if (open.wanted !== undefined) queue.add(open);
    pump();
  }

  function ask(open: Open, text: string, arrived: boolean): void {
    if (text === open.wanted) return;
    clearTimeout(open.timer);
    open.reading?.abort();
    const answer = isBlank(text) ? answerOfBlank(text) : open.fresh ? undefined : known(text);
    open.wanted = answer ? undefined : text;
    open.arrived = arrived;
    change({});
    if (answer) return open.deliver(answer);
    open.timer = setTimeout(async () => {
      if (arrived && state.model === "idle" && !(await kept())) return;
      if (open.wanted !== text) return;
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
      return {ask: (text, {arrived = false} = {}) => ask(open, text, arrived)};
    },
    load() {
      stopped = false;
      client.load().catch(() => {}); // the state says it
      readAll();
    },
    cancel() {
      stopped = true;
      client.cancel();
    }
  };
}
