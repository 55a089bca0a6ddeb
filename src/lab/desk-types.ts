import type {EncoderState} from "../encoder/client.js";
import type {Progress} from "../encoder/download.js";
import type {Answer} from "./answer.js";

/**
 * How things stand with the model. `waiting`: a text is there that only the model can read; `arrived`: nobody typed it, it came
 * with a link.
 */
export interface DeskState {
  model: EncoderState;
  progress?: Progress;
  error?: Error;
  waiting: boolean;
  arrived: boolean;
}

/** One place that asks for texts to be read, such as a box. */
export interface Slot {
  /**
   * Wants this text read, and no earlier one. The answer comes at once if it is known, else when the typing rests. A text that
   * `arrived` with a link has no download begun for it; it waits until the model is loaded for another reason.
   */
  ask(text: string, options?: {arrived?: boolean}): void;
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
