import {afterEach, beforeAll, beforeEach, describe, expect, it, vi} from "vitest";
import {createEncoderClient} from "../../src/encoder/client.js";
import type {EncoderClient, EncoderClientOptions, EncoderState} from "../../src/encoder/client.js";
import {createEncoder} from "../../src/encoder/encode.js";
import type {Encoder} from "../../src/encoder/encoding.js";
import {readPackage} from "../../src/encoder/package.js";
import {packWeights, unpackWeights} from "../../src/encoder/packing.js";
import type {Request} from "../../src/encoder/protocol.js";
import {readWeights} from "../../src/encoder/weights.js";
import {FakeWorker, stream} from "./fakes.js";
import {cat} from "./sentences.js";
import {soon} from "../soon.js";

const url = "https://example.org/encoder.bin";

let file: Uint8Array;
let encode: Encoder;

beforeAll(async () => {
  const {model, buffer, vocabulary} = await readPackage();
  file = packWeights(readWeights(model.weightsManifest, buffer), vocabulary);
  encode = createEncoder(unpackWeights(file));
});

function thrower(error: Error): never {
  throw error;
}

/** Some chunks of the file. */
function chunks(bytes: Uint8Array, count = 4): Uint8Array[] {
  const size = Math.ceil(bytes.length / count);
  return Array.from({length: count}, (_, i) => bytes.subarray(i * size, (i + 1) * size));
}

const fetched = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>();
let clients: EncoderClient[];
let states: [EncoderState, string?][];

function create(options: Partial<EncoderClientOptions> = {}): EncoderClient {
  const client = createEncoderClient({
    url,
    onState: (state, error) => states.push(error ? [state, error.message] : [state]),
    createWorker: () => FakeWorker.serving(),
    ...options
  });
  clients.push(client);
  return client;
}

beforeEach(() => {
  clients = [];
  states = [];
  fetched.mockReset();
  fetched.mockImplementation(async () => stream(chunks(file)));
  vi.stubGlobal("fetch", fetched);
  vi.stubGlobal("self", {location: new URL("https://example.org/lab")});
});

afterEach(() => {
  vi.useRealTimers();
  for (const client of clients) client.dispose();
  vi.unstubAllGlobals();
});

describe("with the real encoder behind it, the client", () => {
  it("answers what the encoder answers, and loads it once", async () => {
    const progress: [number, number | null][] = [];
    const client = create({onProgress: ({received, total}) => progress.push([received, total])});
    expect(client.state).toBe("idle");
    expect(fetched).not.toHaveBeenCalled();
    expect(await client.encode(cat)).toEqual(encode(cat));
    expect(await client.encode("")).toEqual(encode(""));
    expect(states).toEqual([["loading"], ["ready"]]);
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(progress).toHaveLength(4);
    expect(progress.at(-1)).toEqual([file.length, file.length]);
  });

  it.each([
    ["there are no workers", () => new (undefined as unknown as typeof Worker)("")],
    ["the worker's script fails", () => FakeWorker.failing()],
    ["a worker may not be made", () => thrower(new DOMException("not here", "SecurityError"))]
  ])("answers where %s", async (_, createWorker) => {
    const client = create({createWorker});
    expect(await client.encode(cat)).toEqual(encode(cat));
    expect(client.state).toBe("ready");
  });

  it("does not wait for ever for a worker that never answers", async () => {
    vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
    const silent = new FakeWorker();
    const reading = create({createWorker: () => silent as unknown as Worker}).encode(cat);
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(await reading).toEqual(encode(cat));
    expect(silent.terminated).toBe(true);
  });

  it("does not wait for ever for a worker that falls silent, and starts another for the next text", async () => {
    let made = 0;
    const createWorker = () => {
      const worker = FakeWorker.serving();
      if (++made > 1) return worker;
      const post = worker.postMessage.bind(worker);
      worker.postMessage = ((message: Request) => message.type !== "encode" && post(message)) as typeof post;
      return worker;
    };
    const client = create({createWorker});
    await client.load();
    vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
    const reading = expect(client.encode(cat)).rejects.toThrow("does not answer");
    await vi.advanceTimersByTimeAsync(30_000);
    vi.useRealTimers();
    await reading;
    expect(client.state).toBe("failed");
    expect(await client.encode(cat)).toEqual(encode(cat));
    expect(made).toBe(2);
  });

  it("does not wait for ever for a faster kernel", async () => {
    fetched.mockImplementation((address) =>
      address === url ? Promise.resolve(stream(chunks(file))) : new Promise<Response>(() => {})
    );
    vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
    const reading = create({kernelUrl: "https://example.org/kernel.wasm"}).encode(cat);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
    await vi.advanceTimersByTimeAsync(40_000);
    vi.useRealTimers();
    expect(await reading).toEqual(encode(cat));
  });

  it("asks no other site than its own, for neither weights nor kernel", async () => {
    const other = "https://elsewhere.example/encoder.bin";
    await expect(create({url: other}).load()).rejects.toThrow(`not from this site: ${other}`);
    await expect(create({kernelUrl: other}).load()).rejects.toThrow(`not from this site: ${other}`);
    expect(fetched).not.toHaveBeenCalled();
  });

  it("reads without what it is told to do without, and says what there is not", async () => {
    const client = create();
    const without = {places: true, heads: [5], words: [1]};
    const encoding = await client.encode(cat, {without});
    expect(encoding).toEqual(encode(cat, {without}));
    expect(encoding.embedding).not.toEqual(encode(cat).embedding);
    await expect(client.encode(cat, {without: {words: [40]}})).rejects.toThrow("invalid word: 40");
    await expect(client.encode(cat, {without: {heads: [8]}})).rejects.toThrow("invalid head: 8");
    expect(await client.encode(cat)).toEqual(encode(cat));
  });

  it("uses the kernel it is given, and does without where there is none", async () => {
    fetched.mockImplementation(async (address) =>
      address === url ? stream(chunks(file)) : new Response(null, {status: 404})
    );
    const client = create({kernelUrl: "https://example.org/kernel.wasm"});
    expect(await client.encode(cat)).toEqual(encode(cat));
    expect(fetched.mock.calls.map(([address]) => address)).toContain("https://example.org/kernel.wasm");
  });

  it("says what was wrong with a download, as a typed error, and tries again when asked again", async () => {
    const damaged = file.slice();
    damaged[4_000_000] ^= 1;
    fetched.mockImplementationOnce(async () => stream(chunks(damaged)));
    fetched.mockImplementationOnce(async () => stream(chunks(file).slice(0, 2)));
    fetched.mockImplementationOnce(async () => new Response(null, {status: 503}));
    const client = create();
    await expect(client.encode(cat)).rejects.toMatchObject({
      name: "DownloadError",
      kind: "corrupted",
      message: expect.stringContaining("corrupted weights: checksum")
    });
    expect(client.state).toBe("failed");
    await expect(client.load()).rejects.toMatchObject({name: "DownloadError", kind: "cut-off"});
    await expect(client.load()).rejects.toMatchObject({name: "DownloadError", kind: "http"});
    expect(await client.encode(cat)).toEqual(encode(cat));
    const kinds = states.map(([state]) => state);
    expect(kinds).toEqual(["loading", "failed", "loading", "failed", "loading", "failed", "loading", "ready"]);
    expect(states[1][1]).toContain("corrupted weights");
  });

  it("cancels a download, and starts it anew when asked again", async () => {
    fetched.mockImplementationOnce(async (_, init) =>
      stream(chunks(file).slice(0, 2), {endless: true, signal: init!.signal!})
    );
    let cancelled = false;
    const onProgress = (): void => {
      if (!cancelled) client.cancel();
      cancelled = true;
    };
    const client = create({onProgress});
    await expect(client.load()).rejects.toMatchObject({name: "DownloadError", kind: "aborted"});
    expect(client.state).toBe("idle");
    await soon(() => expect(fetched.mock.calls[0][1]!.signal!.aborted).toBe(true));
    expect(await client.encode(cat)).toEqual(encode(cat));
    expect(fetched).toHaveBeenCalledTimes(2);
  });
});

describe("the client", () => {
  let worker: FakeWorker;
  /** What the host was asked, in order. */
  let requests: Request[];

  /** A client whose host is this test. */
  function scripted(options: Partial<EncoderClientOptions> = {}): EncoderClient {
    return create({
      createWorker: () => {
        requests = [];
        worker = new FakeWorker((request) => requests.push(request as Request));
        worker.reply({type: "ready"});
        return worker as unknown as Worker;
      },
      ...options
    });
  }

  const answer = (index: number): void =>
    worker.reply({id: requests[index].id, type: "done", encoding: encode(texts(index))});
  const texts = (index: number): string => (requests[index] as Extract<Request, {type: "encode"}>).text;
  const asked = (count: number): Promise<void> => soon(() => expect(requests).toHaveLength(count));

  async function loadedClient(options?: Partial<EncoderClientOptions>): Promise<EncoderClient> {
    const client = scripted(options);
    const loading = client.load();
    await soon(() => expect(requests).toEqual([{id: 1, type: "load", url}]));
    worker.reply({id: 1, type: "done", encoding: null});
    await loading;
    return client;
  }

  it("sends texts one after the other as they come, and gives each its own answer", async () => {
    const client = await loadedClient();
    const [one, two] = [client.encode("one"), client.encode("two")];
    await asked(3);
    expect(requests.slice(1)).toEqual([
      {id: 2, type: "encode", text: "one"},
      {id: 3, type: "encode", text: "two"}
    ]);
    answer(2);
    answer(1);
    expect((await one).text).toBe("one");
    expect((await two).text).toBe("two");
  });

  it("cancels the loading for all who wait, and ends the worker", async () => {
    const client = scripted();
    const loading = client.load();
    const reading = client.encode("one");
    await asked(1);
    client.cancel();
    await expect(loading).rejects.toMatchObject({name: "DownloadError", kind: "aborted"});
    await expect(reading).rejects.toMatchObject({name: "DownloadError", kind: "aborted"});
    expect(worker.terminated).toBe(true);
    expect(states).toEqual([["loading"], ["idle", "the download was cancelled"]]);
  });

  it("keeps a new attempt apart from the one that was cancelled before it", async () => {
    const client = scripted();
    const cancelled = client.load();
    await asked(1);
    client.cancel();
    const loading = client.load();
    await expect(cancelled).rejects.toThrow("the download was cancelled");
    await asked(1);
    worker.reply({id: 1, type: "done", encoding: null});
    await loading;
    expect(states).toEqual([["loading"], ["idle", "the download was cancelled"], ["loading"], ["ready"]]);
  });

  it("has nothing to cancel once it is ready", async () => {
    const client = await loadedClient();
    const promise = client.encode("one");
    await asked(2);
    client.cancel();
    answer(1);
    expect((await promise).text).toBe("one");
    expect(client.state).toBe("ready");
    expect(worker.terminated).toBe(false);
  });

  it("passes progress on while it loads", async () => {
    const onProgress = vi.fn();
    const client = scripted({onProgress});
    const loading = client.load();
    await asked(1);
    worker.reply({id: 1, type: "progress", progress: {received: 5, total: 10}});
    worker.reply({id: 1, type: "done", encoding: null});
    await loading;
    expect(onProgress.mock.calls).toEqual([[{received: 5, total: 10}]]);
  });

  it("passes an error in the host on", async () => {
    const client = await loadedClient();
    const promise = client.encode("one");
    await asked(2);
    worker.reply({id: 2, type: "failed", error: {message: "out of luck"}});
    await expect(promise).rejects.toThrow("out of luck");
    expect(client.state).toBe("ready");
  });

  it("fails when its worker breaks down, and starts another when asked again", async () => {
    const client = await loadedClient();
    const first = worker;
    const promise = client.encode("one");
    await asked(2);
    first.breakDown("out of memory");
    await expect(promise).rejects.toThrow("the encoder's worker broke down: out of memory");
    expect(client.state).toBe("failed");
    expect(first.terminated).toBe(true);
    const loading = client.load();
    await soon(() => expect(worker).not.toBe(first));
    await asked(1);
    worker.reply({id: 1, type: "done", encoding: null});
    await loading;
    expect(client.state).toBe("ready");
  });

  it("is cancelled even between the answer and what waits for it", async () => {
    const client = scripted();
    const loading = client.load();
    await asked(1);
    const hear = worker.onmessage!;
    worker.onmessage = (event) => {
      hear(event);
      client.cancel();
    };
    worker.reply({id: 1, type: "done", encoding: null});
    await loading; // the answer had come
    expect(states).toEqual([["loading"], ["idle", "the download was cancelled"]]);
  });

  it("starts the worker's own module", async () => {
    const started = vi.fn();
    vi.stubGlobal(
      "Worker",
      class extends FakeWorker {
        constructor(...given: unknown[]) {
          super();
          started(...given);
          this.reply({type: "ready"});
        }
      }
    );
    const client = create({createWorker: undefined});
    client.load().catch(() => {});
    await soon(() => expect(started).toHaveBeenCalled());
    expect(started).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/\/encoder\/worker\.js$/), {type: "module"});
  });

  it("needs nobody who hears of its states", async () => {
    const client = await loadedClient({onState: undefined});
    expect(client.state).toBe("ready");
  });

  it("says nothing when it is disposed of before it was asked anything", () => {
    create().dispose();
    expect(states).toEqual([]);
  });

  it("ends its worker when it is disposed of", async () => {
    const client = await loadedClient();
    const promise = client.encode("one");
    await asked(2);
    client.dispose();
    await expect(promise).rejects.toThrow("the encoder was disposed of");
    expect(client.state).toBe("idle");
    await soon(() => expect(worker.terminated).toBe(true));
    await expect(client.encode("two")).rejects.toThrow("the encoder was disposed of");
    await expect(client.load()).rejects.toThrow("the encoder was disposed of");
  });
});
