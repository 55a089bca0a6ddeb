import type {Reading} from "../data/reading.js";
import {readingOfBlank, readingOfEncoding} from "../data/reading.js";
import type {EncoderClient, EncoderClientOptions, EncoderState} from "../encoder/client.js";
import type {Progress} from "../encoder/download.js";
import {isBlank} from "./labels.js";

/**
 * How things stand with the model. `waiting`: a text is there that only the model can read; `arrived`: nobody typed
 * it, it came with a link.
 */
export interface ReaderState {
  model: EncoderState;
  progress?: Progress;
  error?: Error;
  waiting: boolean;
  arrived: boolean;
}

/** Somebody who has texts read, such as a box: only the newest text counts. */
export interface Client {
  /**
   * Has a text read, and no earlier one. The reading comes at once if it is known, else when the typing rests. No
   * download is begun for a text that `arrived` with a link: it waits until the model is loaded for another reason.
   * With `again` it is read once more though it is the same text.
   */
  read(text: string, options?: {arrived?: boolean; again?: boolean}): void;
  /** Nothing more is read or delivered, what is being read neither. */
  end(): void;
}

/** What a text has been read into; `before`: the same text as the whole model reads it, where it did without parts. */
export type Deliver = (reading: Reading, before?: Reading) => void;

/** Has the model read a text, once or more than once. */
export type ReadWith = (
  encode: EncoderClient["encode"],
  text: string
) => Promise<readonly [reading: Reading, before?: Reading]>;

export interface ClientOptions {
  /** How texts are read; as they are, by default. */
  read?: ReadWith;
  /** Called when a text must wait for the model, or could not be read. */
  unread?: (text: string) => void;
}

/** A reading that is there already, if there is one. */
export type Known = (text: string) => Reading | undefined;

/** Reads texts for all figures of a page, with one model. */
export interface Reader {
  readonly state: ReaderState;
  /** Calls `listener` with the state now and whenever it changes. Returns what ends this. */
  watch(listener: (state: ReaderState) => void): () => void;
  /** `known`: the readings that this client takes without the model. */
  client(deliver: Deliver, known?: Known, options?: ClientOptions): Client;
  /** Loads the model, after a failure or a cancelled download too. */
  load(): void;
  /** Cancels the download. It does not begin again before `load` is called. */
  cancel(): void;
}

export interface ReaderOptions {
  /** Makes the client of the model. */
  connect: (
    handlers: Required<Pick<EncoderClientOptions, "onProgress" | "onState">>
  ) => Pick<EncoderClient, "encode" | "load" | "cancel">;
  /** Whether the browser holds the model, so that nothing has to be downloaded. */
  kept?: () => Promise<boolean>;
  /** How long typing has to rest, in milliseconds. */
  delay?: number;
}

interface Job {
  wanted?: {text: string};
  arrived?: boolean;
  timer?: ReturnType<typeof setTimeout>;
  busy: boolean;
  known: Known;
  deliver: Deliver;
  read: ReadWith;
  unread: (text: string) => void;
}

const readPlainly: ReadWith = async (encode, text) => [readingOfEncoding(await encode(text))];

/** Makes a reader. */
export function createReader({connect, kept = async () => false, delay = 150}: ReaderOptions): Reader {
  const jobs = new Set<Job>();
  const listeners = new Set<(state: ReaderState) => void>();
  let state: ReaderState = {model: "idle", waiting: false, arrived: false};
  let stopped = false; // by the person or by a failure: nothing is fetched until somebody says so

  const change = (values: Partial<ReaderState>) => {
    const unread = Array.from(jobs).filter(({wanted}) => wanted !== undefined);
    state = {...state, ...values, waiting: unread.length > 0, arrived: unread.some(({arrived}) => arrived)};
    for (const listener of listeners) listener(state);
  };
  const model = connect({
    onProgress: (progress) => change({progress}),
    onState: (next, error) => {
      if (next === "failed") stopped = true;
      if (next === "ready") stopped = false;
      change({model: next, error: next === "failed" ? error : undefined, progress: undefined});
      if (next === "ready") workAll();
    }
  });

  /** Reads what a job wants. What was overtaken while it was being read is dropped, and the newer text read instead. */
  async function work(job: Job): Promise<void> {
    if (job.busy) return;
    job.busy = true;
    while (job.wanted !== undefined && !stopped) {
      const wanted = job.wanted;
      let readings: Awaited<ReturnType<ReadWith>> | undefined;
      let error: Error | undefined;
      try {
        readings = await job.read(model.encode, wanted.text);
      } catch (reason) {
        if (stopped) break;
        error = reason as Error;
      }
      if (job.wanted !== wanted) continue;
      job.wanted = undefined;
      change({error});
      if (readings) job.deliver(...readings);
      else job.unread(wanted.text);
    }
    job.busy = false;
  }

  function workAll(): void {
    for (const job of jobs) void work(job);
  }

  function read(job: Job, text: string, {arrived = false, again = false} = {}): void {
    if (text === job.wanted?.text && !again) return;
    clearTimeout(job.timer);
    const reading = isBlank(text) ? readingOfBlank(text) : job.known(text);
    const wanted = reading ? undefined : {text};
    job.wanted = wanted;
    job.arrived = arrived;
    change({});
    if (reading) return job.deliver(reading);
    if (state.model !== "ready") job.unread(text);
    job.timer = setTimeout(async () => {
      if (arrived && state.model === "idle" && !(await kept())) return;
      if (job.wanted === wanted) void work(job);
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
    client(deliver, known = () => undefined, {read: readWith = readPlainly, unread = () => {}} = {}) {
      const job: Job = {deliver, known, read: readWith, unread, busy: false};
      jobs.add(job);
      return {
        read: (text, how) => read(job, text, how),
        end() {
          clearTimeout(job.timer);
          job.wanted = undefined;
          jobs.delete(job);
          change({});
        }
      };
    },
    load() {
      stopped = false;
      model.load().catch(() => {}); // the state says it
      workAll();
    },
    cancel() {
      stopped = true;
      model.cancel();
    }
  };
}
