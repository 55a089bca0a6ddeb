import {describe, expect, it} from "vitest";
import {DownloadError} from "../../src/encoder/download.js";
import {packError, unpackError} from "../../src/encoder/protocol.js";

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
