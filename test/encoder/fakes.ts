import {serve} from "../../src/encoder/host.js";
import type {Reply} from "../../src/encoder/protocol.js";

/** What a fake stream does beside handing out its chunks. */
export interface StreamOptions {
  /** Breaks with this after the last chunk. */
  error?: Error;
  /** Never ends by itself. */
  endless?: boolean;
  /** Breaks when it is aborted, as the body of a real `fetch` does. */
  signal?: AbortSignal;
  onCancel?: () => void;
}

/** A response whose body arrives in chunks. */
export function stream(chunks: Iterable<Iterable<number> | Uint8Array>, options: StreamOptions = {}): Response {
  const rest = [...chunks];
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      options.signal?.addEventListener("abort", () => controller.error(options.signal!.reason));
    },
    async pull(controller) {
      const chunk = rest.shift();
      if (chunk) controller.enqueue(Uint8Array.from(chunk));
      else if (options.error) controller.error(options.error);
      else if (options.endless) await new Promise(() => {});
      else controller.close();
    },
    cancel: options.onCancel
  });
  return new Response(body);
}

/** A `fetch` that is never answered, and ends when it is aborted. */
export function unanswered(_: string, {signal}: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => signal!.addEventListener("abort", () => reject(signal!.reason as Error)));
}

type Method = "open" | "match" | "keys" | "put" | "delete";

/** As much of Cache Storage as is needed, with one store. */
export class FakeCaches {
  private readonly kept = new Map<string, Uint8Array<ArrayBuffer>>();
  private readonly refused = new Set<Method>();
  /** The names of the stores that were opened. */
  readonly opened: string[] = [];

  /** From now on `method` fails, as it does where storage is full or switched off. */
  refuse(method: Method): void {
    this.refused.add(method);
  }

  urls(): string[] {
    return [...this.kept.keys()];
  }

  bytes(url: string): number[] | undefined {
    const bytes = this.kept.get(url);
    return bytes && [...bytes];
  }

  keep(url: string, bytes: Iterable<number>): void {
    this.kept.set(url, Uint8Array.from(bytes));
  }

  async open(name: string): Promise<unknown> {
    this.opened.push(name);
    const {kept} = this;
    const check = (method: Method): void => {
      if (this.refused.has(method)) throw new DOMException(`no ${method}`, "QuotaExceededError");
    };
    check("open");
    return {
      async match(url: string) {
        check("match");
        return kept.has(url) ? new Response(kept.get(url)) : undefined;
      },
      async keys() {
        check("keys");
        return [...kept.keys()].map((url) => new Request(url));
      },
      async put(url: string, response: Response) {
        check("put");
        kept.set(url, new Uint8Array(await response.arrayBuffer()));
      },
      async delete(url: string) {
        check("delete");
        return kept.delete(url);
      }
    };
  }
}

/** The page's side of a worker whose other side is a function or a host in the same thread. */
export class FakeWorker {
  onmessage: ((event: MessageEvent) => unknown) | null = null;
  onerror: ((event: ErrorEvent) => unknown) | null = null;
  terminated = false;
  private readonly inside = new MessageChannel();
  private end: () => void = () => {};

  /** `onRequest` is called with every message to the worker. */
  constructor(onRequest: (message: unknown) => void = () => {}) {
    this.inside.port1.onmessage = (event) => this.onmessage?.(event);
    this.inside.port2.onmessage = ({data}) => onRequest(data);
  }

  /** A worker that runs the real host. */
  static serving(): Worker {
    const worker = new FakeWorker();
    worker.end = serve(worker.inside.port2);
    return worker as unknown as Worker;
  }

  /** A worker whose script cannot be loaded or run. */
  static failing(): Worker {
    const worker = new FakeWorker();
    setImmediate(() => worker.breakDown("no such script"));
    return worker as unknown as Worker;
  }

  postMessage(message: unknown, transfer: Transferable[]): void {
    this.inside.port1.postMessage(message, transfer);
  }

  terminate(): void {
    this.terminated = true;
    this.end(); // a real worker takes what it does down with it
    this.inside.port1.close();
  }

  /** Sends a message from the worker. */
  reply(message: Reply): void {
    this.inside.port2.postMessage(message);
  }

  breakDown(message: string): void {
    this.onerror?.({message} as ErrorEvent);
  }
}
