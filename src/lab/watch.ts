import {cameByLink} from "../chapter/link.js";
import type {Reading} from "../data/reading.js";
import type {Client, ClientOptions, Deliver, Known, Reader} from "./reader.js";

/** The part of a figure that is watched here. */
export interface Watched<V> extends EventTarget {
  value: V;
}

/**
 * Delivers the values `names` of a figure now, and whenever one of them changes. Returns what ends this, as
 * `Generators.observe` wants it.
 */
export function watchValues<V extends object, K extends keyof V>(
  figure: Watched<V>,
  names: readonly K[],
  deliver: (values: Pick<V, K>) => void
): () => void {
  let last: Pick<V, K> | undefined;
  const read = () => {
    const values = Object.fromEntries(names.map((name) => [name, figure.value[name]])) as Pick<V, K>;
    if (last && names.every((name) => Object.is(values[name], last![name]))) return;
    last = values;
    deliver(values);
  };
  const end = listen(figure, read);
  read();
  return end;
}

/** Calls `changed` at every input of a figure. Returns what ends this, and the `clients` that it has texts read by. */
export function listen(
  figure: EventTarget,
  changed: (event: Event) => void,
  clients: readonly Client[] = []
): () => void {
  figure.addEventListener("input", changed);
  return () => {
    figure.removeEventListener("input", changed);
    for (const client of clients) client.end();
  };
}

export interface WatchOptions extends ClientOptions {
  /** Delivered first, so that a picture is there while a text that came with a link waits for the model. */
  initial?: Reading;
  /** The readings that need no model. */
  known?: Known;
  deliver: Deliver;
  /** What else than the text decides how it is read: whenever this changes, it is read again. */
  needs?: () => string;
}

/** Has the text under `name` read, now and whenever it changes. Returns what ends this. */
export function watchText<K extends string>(
  reader: Pick<Reader, "client">,
  figure: Watched<{[name in K]: string}>,
  name: K,
  {initial, known, deliver, needs = () => "", ...options}: WatchOptions
): () => void {
  if (initial) deliver(initial);
  const client = reader.client(deliver, known, options);
  let asked = initial?.text;
  let needed = needs();
  const read = (arrived: boolean) => {
    const again = needs() !== needed;
    if (figure.value[name] === asked && !again) return;
    asked = figure.value[name];
    needed = needs();
    client.read(asked, {arrived, again});
  };
  const end = listen(figure, (event) => read(cameByLink(event)), [client]);
  read(true);
  return end;
}
