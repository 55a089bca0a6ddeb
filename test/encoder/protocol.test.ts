import {describe, expect, it} from "vitest";
import {DownloadError} from "../../src/encoder/download.js";
import type {Encoding} from "../../src/encoder/encoding.js";
import {packError, readReply, readRequest, transferables, unpackError} from "../../src/encoder/protocol.js";

describe("an error that has crossed a channel", () => {
  const cross = (error: unknown) => unpackError(structuredClone(packError(error)));

  it("is still of its kind, if it was one of a download", () => {
    const error = cross(new DownloadError("cut-off", "cut off"));
    expect(error).toBeInstanceOf(DownloadError);
    expect(error).toMatchObject({kind: "cut-off", message: "cut off"});
  });

  it("keeps its message, if it was any other", () => {
    const error = cross(new RangeError("too far"));
    expect(error).not.toBeInstanceOf(DownloadError);
    expect(error.message).toBe("too far");
  });

  it("becomes one, if it was none", () => expect(cross("out of luck").message).toBe("out of luck"));
});

const nothing = [undefined, null, 1, "load", [], {}, {type: "load"}, {id: 1}];

describe("a request", () => {
  it.each([
    {id: 1, type: "load", url: "/a", kernelUrl: undefined},
    {id: 2, type: "load", url: "/a", kernelUrl: "/b"},
    {id: 3, type: "encode", text: "", options: undefined},
    {id: 4, type: "encode", text: "a", options: {without: {places: true, heads: [5], words: [0, 2]}}}
  ])("is read: %o", (request) => expect(readRequest(request)).toEqual(request));
  it.each([
    ...nothing,
    {id: "1", type: "encode", text: "a"},
    {id: 1, type: "encode", text: ["a"]},
    {id: 1, type: "encode", text: "a", options: 1},
    {id: 1, type: "encode", text: "a", options: {without: "places"}},
    {id: 1, type: "encode", text: "a", options: {without: {places: 1}}},
    {id: 1, type: "encode", text: "a", options: {without: {heads: 5}}},
    {id: 1, type: "encode", text: "a", options: {without: {words: ["cat"]}}},
    {id: 1, type: "encode", text: "a", options: {without: {words: [-1]}}},
    {id: 1, type: "load", url: 5},
    {id: 1, type: "load", url: "/a", kernelUrl: null},
    {id: 1, type: "forget"},
    {id: 1, type: "forget", url: "/a"}
  ])("is none: %o", (data) => expect(readRequest(data)).toBeUndefined());
});

describe("an answer", () => {
  it.each([
    {type: "ready"},
    {id: 1, type: "progress", progress: {received: 5, total: null}},
    {id: 1, type: "done", encoding: null},
    {id: 1, type: "failed", error: {message: "no"}}
  ])("is read: %o", (reply) => expect(readReply(reply)).toEqual(reply));
  it.each([
    ...nothing,
    {type: "done", encoding: null},
    {id: 1, type: "progress"},
    {id: 1, type: "progress", progress: {received: "5", total: null}},
    {id: 1, type: "progress", progress: {received: 5, total: -1}},
    {id: 1, type: "done"},
    {id: 1, type: "done", encoding: {attention: 3}},
    {id: 1, type: "failed", error: "no"},
    {id: 1, type: "failed", error: {message: 5}}
  ])("is none: %o", (data) => expect(readReply(data)).toBeUndefined());
});

describe("an encoding that changes hands", () => {
  /** Of two heads, the rows of each views of one array, as the encoder makes them. */
  function encoding(...heads: Float64Array[][]): Encoding {
    const empty = {text: "", pieces: [], ids: [], words: [], read: 0, total: 0};
    return {...empty, attention: [heads], embedding: Float32Array.of(1)};
  }

  it("takes the array of each head along, and its embedding, without a copy", () => {
    const heads = [1, 2].map((weight) => {
      const rows = Float64Array.of(weight, 0, 0, weight);
      return [rows.subarray(0, 2), rows.subarray(2)];
    });
    const sent = encoding(...heads);
    const arrived = structuredClone(sent, {transfer: transferables(sent)});
    expect(arrived.attention).toEqual([
      [1, 2].map((weight) => [Float64Array.of(weight, 0), Float64Array.of(0, weight)])
    ]);
    expect(heads.flat().map((row) => row.length)).toEqual([0, 0, 0, 0]);
    expect(sent.embedding).toHaveLength(0);
  });

  it("takes its embedding along where it has no pieces", () => {
    const sent = encoding([], []);
    expect(transferables(sent)).toEqual([sent.embedding.buffer]);
  });
});
