import {getEventListeners} from "node:events";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {download, isKept} from "../../src/encoder/download.js";
import type {DownloadOptions, Progress} from "../../src/encoder/download.js";
import {FakeCaches, stream} from "./fakes.js";

// A file of this test: its length, then anything, then 99.
const good = [6, 1, 2, 3, 4, 99];
const bad = [6, 1, 2, 3, 4, 98];
const url = "https://example.org/file.2.bin";

const options: DownloadOptions<string> = {
  lengthOf: ([length]) => {
    if (length === 60) throw new Error("not our file"); // "<"
    return length;
  },
  read: (bytes) => {
    if (bytes.at(-1) !== 99) throw new Error("corrupted file");
    return [...bytes].join(" ");
  }
};

let answers: (() => Response | Promise<Response>)[];
const fetched = vi.fn(async (_url: string, _init: RequestInit) => answers.shift()!());
let caches: FakeCaches;

beforeEach(() => {
  answers = [];
  fetched.mockClear();
  caches = new FakeCaches();
  vi.stubGlobal("fetch", fetched);
  vi.stubGlobal("caches", caches);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("download", () => {
  it("returns what is made of the file", async () => {
    answers = [() => stream([good])];
    expect(await download(url, options)).toBe("6 1 2 3 4 99");
    expect(fetched.mock.calls[0][0]).toBe(url);
    expect(fetched.mock.calls[0][1].cache).toBe("no-store"); // it is kept once, not twice
  });

  it("leaves no timer behind and no ear at the signal, whether it works or not", async () => {
    vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
    const {signal} = new AbortController();
    answers = [() => stream([good.slice(0, 2), good.slice(2)]), () => new Response("no", {status: 404})];
    await download(url, {...options, signal});
    await expect(download(`${url}.new`, {...options, signal})).rejects.toMatchObject({kind: "http"});
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("waits 30 s for each piece", async () => {
    vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
    const pieces = [good.slice(0, 2), good.slice(2, 4), good.slice(4)];
    const slow = new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 29_000));
        controller.enqueue(Uint8Array.from(pieces.shift()!));
        if (pieces.length === 0) controller.close();
      }
    });
    answers = [() => new Response(slow), () => stream([], {endless: true, signal: fetched.mock.lastCall![1].signal!})];
    const reading = download(url, options);
    await vi.advanceTimersByTimeAsync(90_000);
    expect(await reading).toBe("6 1 2 3 4 99");
    const ended = vi.fn();
    const waiting = download(`${url}.new`, options).catch(ended);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await waiting;
    expect(ended.mock.lastCall![0]).toMatchObject({kind: "cut-off", message: "nothing has arrived for 30000 ms"});
  });

  it("tells its progress in bytes", async () => {
    answers = [() => stream([good.slice(0, 1), good.slice(1, 4), good.slice(4)])];
    const seen: Progress[] = [];
    await download(url, {...options, onProgress: (progress) => seen.push(progress)});
    expect(seen).toEqual([
      {received: 1, total: 6},
      {received: 4, total: 6},
      {received: 6, total: 6}
    ]);
  });

  it("does not know the total before the file has said it", async () => {
    answers = [() => stream([[6], [1, 2], [3, 4, 99]])];
    const seen: Progress[] = [];
    const lengthOf = (start: Uint8Array): number | null => (start.length < 3 ? null : start[0]);
    await download(url, {...options, lengthOf, onProgress: (progress) => seen.push(progress)});
    expect(seen.map(({total}) => total)).toEqual([null, 6, 6]);
  });
});

describe("a download fails", () => {
  it("with “http” where the server refuses", async () => {
    answers = [() => new Response("no", {status: 404})];
    await expect(download(url, options)).rejects.toMatchObject({kind: "http", message: "the server answered 404"});
  });

  it("with “offline” where there is no answer", async () => {
    const cause = new TypeError("Failed to fetch");
    answers = [() => Promise.reject(cause)];
    await expect(download(url, options)).rejects.toMatchObject({
      name: "DownloadError",
      kind: "offline",
      message: "could not reach the server",
      cause
    });
  });

  it.each([
    ["with “corrupted” where the answer comes from another host", "https://elsewhere.example/file.2.bin", true],
    ["not where it comes from another place of the same host", "https://example.org/files/file.2.bin", false]
  ])("%s", async (_, from, fails) => {
    const response = stream([good]);
    Object.defineProperties(response, {redirected: {value: true}, url: {value: from}});
    answers = [() => response];
    const message = "the server sent the request to another host";
    if (fails) await expect(download(url, options)).rejects.toMatchObject({kind: "corrupted", message});
    else expect(await download(url, options)).toBe("6 1 2 3 4 99");
  });

  it("with “cut-off” where the stream breaks", async () => {
    const cause = new TypeError("network error");
    answers = [() => stream([good.slice(0, 4)], {error: cause}), () => stream([], {error: cause})];
    await expect(download(url, options)).rejects.toMatchObject({
      kind: "cut-off",
      message: "the download broke off after 4 of 6 bytes",
      cause
    });
    const message = "the download broke off after 0 of an unknown number of bytes";
    await expect(download(url, options)).rejects.toMatchObject({kind: "cut-off", message});
  });

  it("with “cut-off” where nothing arrives for too long", async () => {
    answers = [
      () => stream([good.slice(0, 4)], {endless: true, signal: fetched.mock.lastCall![1].signal!}),
      () => {
        const {signal} = fetched.mock.lastCall![1];
        return new Promise((_, reject) => signal!.addEventListener("abort", () => reject(signal!.reason)));
      }
    ];
    const silent = {kind: "cut-off", message: "nothing has arrived for 20 ms"};
    await expect(download(url, {...options, patience: 20})).rejects.toMatchObject(silent);
    await expect(download(url, {...options, patience: 20})).rejects.toMatchObject(silent);
  });

  it("with “cut-off” where the stream ends early", async () => {
    answers = [() => stream([good.slice(0, 5)]), () => stream([])];
    await expect(download(url, options)).rejects.toMatchObject({kind: "cut-off"});
    await expect(download(url, options)).rejects.toMatchObject({kind: "cut-off"});
  });

  it("with “corrupted” where the bytes are others", async () => {
    answers = [() => stream([bad])];
    await expect(download(url, options)).rejects.toMatchObject({
      kind: "corrupted",
      message: "corrupted file",
      cause: {message: "corrupted file"}
    });
    answers = [() => stream([good])];
    const read = (): string => {
      throw "a plain word";
    };
    await expect(download(url, {...options, read})).rejects.toMatchObject({
      kind: "corrupted",
      message: "a plain word"
    });
  });

  it.each([
    ["in one piece", [[...good, 99]], "too long"],
    ["in its last piece", [good, [99]], "expected 6 bytes, got more"]
  ])("with “corrupted” where there are more bytes than there should be, %s", async (_, pieces, message) => {
    answers = [() => stream(pieces)];
    const read = (bytes: Uint8Array): string => {
      if (bytes.length !== 6) throw new Error("too long");
      return "";
    };
    await expect(download(url, {...options, read})).rejects.toMatchObject({kind: "corrupted", message});
  });

  it("with “corrupted” as soon as it is seen to be another file", async () => {
    const cancelled = vi.fn();
    answers = [() => stream([[60], [61], [62]], {onCancel: cancelled, endless: true})];
    await expect(download(url, options)).rejects.toMatchObject({kind: "corrupted", message: "not our file"});
    expect(cancelled).toHaveBeenCalled();
  });

  it("with “aborted” when it is cancelled", async () => {
    const controller = new AbortController();
    answers = [() => stream([good.slice(0, 2), good.slice(2)], {signal: controller.signal, endless: true})];
    const onProgress = vi.fn(() => controller.abort());
    const promise = download(url, {...options, signal: controller.signal, onProgress});
    await expect(promise).rejects.toMatchObject({kind: "aborted"});
    expect(onProgress).toHaveBeenCalledTimes(1);
    expect(fetched.mock.calls[0][1].signal!.aborted).toBe(true);
  });

  it("with “aborted” when it was cancelled before it began", async () => {
    answers = [
      () => {
        throw fetched.mock.lastCall![1].signal!.reason;
      }
    ];
    await expect(download(url, {...options, signal: AbortSignal.abort()})).rejects.toMatchObject({
      kind: "aborted",
      message: "the download was cancelled"
    });
    expect(fetched.mock.calls[0][1].signal!.aborted).toBe(true);
  });

  it("with “aborted” when it is cancelled before the answer, or while the file is read", async () => {
    const before = new AbortController();
    answers = [
      () => {
        before.abort();
        throw new DOMException("aborted", "AbortError");
      }
    ];
    await expect(download(url, {...options, signal: before.signal})).rejects.toMatchObject({kind: "aborted"});
    const late = new AbortController();
    answers = [() => stream([good])];
    const read = (): string => {
      late.abort();
      throw late.signal.reason;
    };
    await expect(download(url, {...options, read, signal: late.signal})).rejects.toMatchObject({kind: "aborted"});
  });

  it.each([
    ["offline", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["cut-off", () => stream([good.slice(0, 4)])],
    ["corrupted", () => stream([bad])]
  ] as const)("with “%s”, keeps nothing, and the next attempt works", async (kind, answer) => {
    answers = [answer, () => stream([good])];
    await expect(download(url, options)).rejects.toMatchObject({kind});
    expect(caches.urls()).toEqual([]);
    expect(await download(url, options)).toBe("6 1 2 3 4 99");
    expect(caches.urls()).toEqual([url]);
  });
});

describe("a kept file", () => {
  it("is used instead of the network", async () => {
    answers = [() => stream([good])];
    await download(url, options);
    const onProgress = vi.fn();
    expect(await download(url, {...options, onProgress})).toBe("6 1 2 3 4 99");
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(onProgress).toHaveBeenLastCalledWith({received: 6, total: 6});
    expect(await download(url, options)).toBe("6 1 2 3 4 99"); // nobody watches
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["corrupted", bad],
    ["cut off", good.slice(0, 3)],
    ["empty", []]
  ])("that is %s is dropped and fetched again, once", async (_, bytes) => {
    caches.keep(url, bytes);
    answers = [() => stream([good])];
    expect(await download(url, options)).toBe("6 1 2 3 4 99");
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(caches.bytes(url)).toEqual(good);
  });

  it("that is corrupted is dropped even if it cannot be fetched again", async () => {
    caches.keep(url, bad);
    answers = [() => stream([bad])];
    await expect(download(url, options)).rejects.toMatchObject({kind: "corrupted"});
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(caches.urls()).toEqual([]);
  });

  it("of an older version is deleted", async () => {
    caches.keep("https://example.org/file.1.bin", good);
    answers = [() => stream([good])];
    await download(url, options);
    expect(caches.urls()).toEqual([url]);
  });

  it("stands in the store of its folder", async () => {
    answers = [() => stream([good]), () => stream([good])];
    await download("https://example.org/a/b/file.bin", options);
    await download(url, options);
    await isKept("https://example.org/a/file.bin");
    expect(caches.opened).toEqual(["encoder /a/b/", "encoder /", "encoder /a/"]);
  });

  it("is known to be there", async () => {
    expect(await isKept(url)).toBe(false);
    caches.keep(url, good);
    expect(await isKept(url)).toBe(true);
    caches.refuse("match");
    expect(await isKept(url)).toBe(false);
    vi.stubGlobal("caches", undefined);
    expect(await isKept(url)).toBe(false);
    expect(fetched).not.toHaveBeenCalled();
  });

  it("stays when its reading is cancelled", async () => {
    caches.keep(url, good);
    const controller = new AbortController();
    const onProgress = (): void => controller.abort();
    const promise = download(url, {...options, onProgress, signal: controller.signal});
    await expect(promise).rejects.toMatchObject({kind: "aborted"});
    expect(caches.urls()).toEqual([url]);
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe("a download works all the same", () => {
  it("where there is no Cache Storage", async () => {
    vi.stubGlobal("caches", undefined);
    answers = [() => stream([good])];
    expect(await download(url, options)).toBe("6 1 2 3 4 99");
    expect(fetched.mock.calls[0][1].cache).toBe("default");
  });

  it.each(["open", "match", "keys", "put"] as const)("where Cache Storage refuses to %s", async (method) => {
    caches.refuse(method);
    answers = [() => stream([good])];
    expect(await download(url, options)).toBe("6 1 2 3 4 99");
  });

  it("where Cache Storage refuses to delete", async () => {
    caches.keep(url, bad);
    caches.keep("https://example.org/file.1.bin", good);
    caches.refuse("delete");
    answers = [() => stream([good])];
    expect(await download(url, options)).toBe("6 1 2 3 4 99");
    expect(caches.bytes(url)).toEqual(good);
  });
});
