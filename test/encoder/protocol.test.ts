import {describe, expect, it} from "vitest";
import {DownloadError} from "../../src/encoder/download.js";
import {packError, readReply, readRequest, unpackError} from "../../src/encoder/protocol.js";

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
    {id: 1, type: "forget"}
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
    {id: 1, type: "progress"},
    {id: 1, type: "progress", progress: {received: "5", total: null}},
    {id: 1, type: "progress", progress: {received: 5, total: -1}},
    {id: 1, type: "done"},
    {id: 1, type: "done", encoding: {attention: 3}},
    {id: 1, type: "failed", error: "no"}
  ])("is none: %o", (data) => expect(readReply(data)).toBeUndefined());
});
