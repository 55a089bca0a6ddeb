import type {Alone} from "./model-line.js";
import {modelLine} from "./model-line.js";
import type {Client, Reader, ReaderState} from "./reader.js";

/**
 * The model of a page, as its figures use it. Nothing of it is loaded before a text is there that nobody has read
 * yet.
 */
export interface PageModel {
  /** As `Reader.client`. */
  client: Reader["client"];
  /** A new line about the model, with the button that loads it; `alone` as in `modelLine`. Ends with `invalidation`. */
  line(options?: {alone?: Alone; invalidation?: Promise<unknown>}): HTMLElement;
}

/** Makes the model of a page, whose files are at `url` and `kernelUrl`. */
export function pageModel({url, kernelUrl}: {url: string; kernelUrl: string}): PageModel {
  const lines = new Set<(state: ReaderState) => void>();
  /** What is to be read as soon as there is a reader, be it after several attempts. */
  const toRead = new Set<(reader: Reader) => void>();
  let reader: Reader | undefined;
  let loading: Promise<Reader> | undefined;
  let state: ReaderState = {model: "idle", waiting: false, arrived: false};
  const show = (next: ReaderState) => {
    // The page may be older than what the server has: the script that starts a page finds out.
    if (next.model === "failed" && state.model !== next.model) dispatchEvent(new Event("attention-intuition:missing"));
    state = next;
    for (const line of lines) line(state);
  };
  const get = (): Promise<Reader> => {
    loading ??= import("./open-reader.js").then(
      ({openReader}) => {
        reader = openReader({url, kernelUrl});
        reader.watch(show);
        for (const read of toRead) read(reader);
        return reader;
      },
      (error: Error) => {
        loading = undefined; // the next attempt tries again
        show({...state, model: "failed", error: Object.assign(error, {kind: "offline"})});
        throw error;
      }
    );
    return loading;
  };
  const use = (act: (reader: Reader) => void) => (reader ? act(reader) : void get().then(act, () => {}));

  return {
    client(deliver, known, options) {
      let client: Client | undefined;
      let wanted: Parameters<Client["read"]>;
      const read = (reader: Reader) => {
        toRead.delete(read);
        client ??= reader.client(deliver, known, options);
        client.read(...wanted);
      };
      return {
        read(...next) {
          wanted = next;
          if (reader) return read(reader);
          const [text, how] = next;
          const reading = known?.(text);
          if (reading) {
            toRead.delete(read);
            return deliver(reading);
          }
          show({...state, waiting: true, arrived: how?.arrived ?? false});
          options?.unread?.(text);
          toRead.add(read);
          void get().catch(() => {}); // the line says it
        },
        end() {
          client?.end();
          if (toRead.delete(read)) show({...state, waiting: toRead.size > 0});
        }
      };
    },
    line({alone, invalidation} = {}) {
      const {element, show: showLine} = modelLine({
        alone,
        load: () => use((reader) => reader.load()),
        cancel: () => use((reader) => reader.cancel())
      });
      lines.add(showLine);
      void invalidation?.then(() => lines.delete(showLine));
      showLine(state);
      return element;
    }
  };
}
