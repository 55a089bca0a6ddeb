import {getEventListeners} from "node:events";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {openConnection} from "../../src/encoder/connection.js";
import type {Connection} from "../../src/encoder/connection.js";
import type {Reply, Request} from "../../src/encoder/protocol.js";
import {FakeWorker} from "./fakes.js";
import {soon} from "../soon.js";

const encodingTimeout = 30_000;

let controller: AbortController;
let worker: FakeWorker;
let requests: Request[];
const onLost = vi.fn<(error: Error) => void>();

beforeEach(() => {
  controller = new AbortController();
  requests = [];
  worker = new FakeWorker((request) => requests.push(request as Request));
  onLost.mockReset();
});

afterEach(() => {
  vi.useRealTimers();
  worker.terminate();
});

const open = (createWorker = () => worker as unknown as Worker): Promise<Connection> =>
  openConnection(createWorker, {signal: controller.signal, onLost});
const noWorker = (): Worker => {
  throw new Error("no workers here");
};
const abortListeners = () => getEventListeners(controller.signal, "abort").length;

async function ready(): Promise<Connection> {
  const opening = open();
  worker.reply({type: "ready"});
  return opening;
}

describe("a worker that starts", () => {
  it("is connected when it says that it is ready, and no sooner", async () => {
    const opened = vi.fn();
    const opening = open().then(opened);
    worker.reply("hello" as unknown as Reply);
    worker.reply({id: 1, type: "progress", progress: {received: 1, total: 2}});
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(opened).not.toHaveBeenCalled();
    worker.reply({type: "ready"});
    await opening;
    expect(opened).toHaveBeenCalled();
  });

  it("leaves no timer, and no longer listens to the signal", async () => {
    vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
    await ready();
    expect(vi.getTimerCount()).toBe(0);
    expect(abortListeners()).toBe(0);
    controller.abort();
    expect(worker.terminated).toBe(false);
  });

  it("is given up when the signal is aborted, with its reason", async () => {
    const opening = open();
    const reason = new Error("enough");
    controller.abort(reason);
    await expect(opening).rejects.toBe(reason);
    expect(worker.terminated).toBe(true);
    expect(abortListeners()).toBe(0);
  });
});

describe("a connection", () => {
  it("numbers its requests, and gives each its answer", async () => {
    const connection = await ready();
    const onProgress = vi.fn();
    const loading = connection.ask({type: "load", url: "a"}, onProgress);
    const again = connection.ask({type: "load", url: "b"});
    await soon(() => expect(requests.map(({id}) => id)).toEqual([1, 2]));
    worker.reply({id: 2, type: "progress", progress: {received: 1, total: 2}}); // nobody wants to know
    worker.reply({id: 7, type: "done", encoding: null}); // nobody has asked
    worker.reply({id: 1, type: "progress", progress: {received: 3, total: 4}});
    worker.reply({id: 1, type: "done", encoding: null});
    worker.reply({id: 2, type: "failed", error: {message: "no such file"}});
    expect(await loading).toBeNull();
    await expect(again).rejects.toThrow("no such file");
    expect(onProgress.mock.calls).toEqual([[{received: 3, total: 4}]]);
    worker.reply({id: 1, type: "progress", progress: {received: 4, total: 4}});
    worker.reply({type: "ready"});
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(onProgress).toHaveBeenCalledTimes(1);
    expect(onLost).not.toHaveBeenCalled();
  });

  it("rejects all that still waits when it is closed, and all that comes later", async () => {
    const connection = await ready();
    const waiting = connection.ask({type: "load", url: "a"});
    const reason = new Error("closed");
    connection.close(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(connection.ask({type: "load", url: "b"})).rejects.toBe(reason);
    expect(worker.terminated).toBe(true);
    expect(onLost).not.toHaveBeenCalled();
  });

  it("is lost when its worker breaks down", async () => {
    const connection = await ready();
    const waiting = connection.ask({type: "load", url: "a"});
    worker.breakDown("out of memory");
    await expect(waiting).rejects.toThrow("the encoder's worker broke down: out of memory");
    expect(onLost.mock.calls).toEqual([[expect.objectContaining({message: expect.stringContaining("out of memory")})]]);
    expect(worker.terminated).toBe(true);
  });

  it("is lost when a text takes too long, but not when a download does", async () => {
    const connection = await ready();
    vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
    const loading = expect(connection.ask({type: "load", url: "a"})).rejects.toThrow("does not answer");
    await vi.advanceTimersByTimeAsync(2 * encodingTimeout);
    expect(onLost).not.toHaveBeenCalled();
    const reading = connection.ask({type: "encode", text: "a"});
    const told = expect(reading).rejects.toThrow("the encoder's worker does not answer");
    await vi.advanceTimersByTimeAsync(encodingTimeout - 1);
    expect(onLost).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await told;
    await loading;
    expect(onLost).toHaveBeenCalledTimes(1);
    expect(worker.terminated).toBe(true);
  });

  it("is not lost when a text cannot be read, and then waits for nothing", async () => {
    const connection = await ready();
    vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
    const reading = connection.ask({type: "encode", text: "a"});
    worker.reply({id: 1, type: "failed", error: {message: "out of luck"}});
    await expect(reading).rejects.toThrow("out of luck");
    expect(vi.getTimerCount()).toBe(0);
    expect(onLost).not.toHaveBeenCalled();
    expect(worker.terminated).toBe(false);
  });
});

describe("where there is no worker", () => {
  it("the page does the work, until the connection is closed", async () => {
    vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
    const connection = await open(noWorker);
    expect(vi.getTimerCount()).toBe(0);
    expect(abortListeners()).toBe(0);
    await expect(connection.ask({type: "encode", text: "a"})).rejects.toThrow();
    const reason = new Error("closed");
    const end = vi.spyOn(MessagePort.prototype, "close");
    connection.close(reason);
    expect(end).toHaveBeenCalled();
    end.mockRestore();
    await expect(connection.ask({type: "encode", text: "a"})).rejects.toBe(reason);
  });

  it("does not wait where the signal is aborted already", async () => {
    const reason = new Error("enough");
    const opening = open(() => {
      controller.abort(reason);
      return noWorker();
    });
    await expect(opening).rejects.toBe(reason);
  });

  it("waits no longer when the signal is aborted", async () => {
    const reason = new Error("enough");
    const opening = expect(open(noWorker)).rejects.toBe(reason);
    while (abortListeners() === 0) await Promise.resolve();
    controller.abort(reason);
    await opening;
    await soon(() => expect(abortListeners()).toBe(0));
  });

  // This stays the last one: nothing else gets that code after it.
  it("is offline if the code of the page's host does not come in 20 s", async () => {
    vi.doMock("../../src/encoder/host.js", () => new Promise(() => {}));
    vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
    const opening = expect(open(noWorker)).rejects.toMatchObject({
      name: "DownloadError",
      kind: "offline",
      message: "could not reach the server",
      cause: {message: "the host's code does not come"}
    });
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await vi.advanceTimersByTimeAsync(20_000);
    await opening;
  });
});
