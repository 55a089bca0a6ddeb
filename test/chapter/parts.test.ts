import {describe, expect, it, vi} from "vitest";
import {loadPart, patience, respell} from "../../src/chapter/parts.js";

const page = "https://x.org/_import/page.js";

describe("respell", () => {
  it("writes another address of the same file", () => {
    expect(respell("https://x.org/a/_import/b.js", 1)).toBe("https://x.org/a/%5Fimport/b.js");
    expect(respell("https://x.org/a/_import/b.js", 6)).toBe("https://x.org/a/_%69%6Dport/b.js");
    expect(decodeURIComponent(respell("https://x.org/a/_import/b.js", 127))).toBe("https://x.org/a/_import/b.js");
  });
  it("spells a spelt one anew", () =>
    expect(respell("https://x.org/%5Fimport/b.js", 2)).toBe("https://x.org/_%69mport/b.js"));
});

describe("loadPart", () => {
  it("asks for a part once and again at the same address while it is there", async () => {
    const load = vi.fn(async (address: string) => address);
    expect(await loadPart("./a.js", page, load)).toBe("https://x.org/_import/a.js");
    expect(await loadPart("./a.js", page, load)).toBe("https://x.org/_import/a.js");
  });

  it("hides a failure that does not last, and stays with the address that did", async () => {
    const load = vi.fn(async (address: string) => {
      if (!address.includes("?")) throw new Error("no");
      return address;
    });
    const found = await loadPart("./b.js", page, load);
    expect(found).toMatch(/\/_import\/b\.js\?again=\d+$/);
    expect(await loadPart("./b.js", page, load)).toBe(found);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it("asks once more for two who need the same part, and both get the same one", async () => {
    const asked = new Set<string>();
    const load = async (address: string) => {
      asked.add(address);
      if (!address.includes("?")) throw new Error("no");
      return {address};
    };
    const [one, other] = await Promise.all([loadPart("./h.js", page, load), loadPart("./h.js", page, load)]);
    expect(one.address).toBe(other.address);
    expect(asked.size).toBe(2);
  });

  it("goes round a file beside it that fails, and rejects where nothing helps, each time with new addresses", async () => {
    const asked: string[] = [];
    const load = async (address: string) => {
      asked.push(address);
      throw new Error("no");
    };
    for (let i = 0; i < 3; ++i) await expect(loadPart("./c.js", page, load)).rejects.toThrow("no");
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.every((address) => decodeURIComponent(address).startsWith("https://x.org/_import/c.js"))).toBe(true);
  });

  it("gives up an address that never answers", async () => {
    vi.useFakeTimers();
    const asked: string[] = [];
    const load = (address: string) => {
      asked.push(address);
      return new Promise<string>((resolve) => asked.length > 2 && resolve(address));
    };
    void loadPart("./d.js", page, load);
    void loadPart("./d.js", page, load);
    expect(new Set(asked).size).toBe(1);
    vi.advanceTimersByTime(patience);
    expect(await loadPart("./d.js", page, load)).toBe(asked[2]);
    expect(asked[2]).not.toBe(asked[0]);
    expect(asked[2]).not.toContain("?");
    vi.useRealTimers();
  });

  it("does not have those who ask again wait from the beginning", async () => {
    vi.useFakeTimers();
    const asked = new Set<string>();
    const load = (address: string) => {
      asked.add(address);
      return new Promise<string>((resolve) => address !== "https://x.org/_import/f.js" && resolve(address));
    };
    void loadPart("./f.js", page, load).catch(() => {});
    vi.advanceTimersByTime(patience - 1000);
    const again = loadPart("./f.js", page, load);
    await vi.advanceTimersByTimeAsync(900);
    expect(asked.size).toBe(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(decodeURIComponent(await again)).toBe("https://x.org/_import/f.js");
    await vi.advanceTimersByTimeAsync(2 * patience);
    vi.useRealTimers();
  });

  it("brings one part to two who need it, whatever of it hung when they first asked", async () => {
    vi.useFakeTimers();
    let mended = false;
    // A file beside it hangs: at the same address, so also behind a query, for good.
    const load = (address: string) =>
      new Promise<string>((resolve) => mended && !address.includes("/_import/") && resolve(address));
    const ask = () => loadPart("./g.js", page, load);
    void ask().catch(() => {});
    await vi.advanceTimersByTimeAsync(1000);
    void ask().catch(() => {});
    await vi.advanceTimersByTimeAsync(patience);
    mended = true;
    // Both say that it is missing, and the reader presses once for both.
    const pressed = Promise.all([ask(), ask()]);
    await vi.advanceTimersByTimeAsync(patience);
    const [one, other] = await pressed;
    expect(one).toBe(other);
    await vi.advanceTimersByTimeAsync(2 * patience);
    vi.useRealTimers();
  });

  it("rejects where nothing ever comes, so that the next press can try again", async () => {
    vi.useFakeTimers();
    const result = expect(loadPart("./e.js", page, () => new Promise(() => {}))).rejects.toThrow("does not come");
    await vi.advanceTimersByTimeAsync(2 * patience);
    await result;
    vi.useRealTimers();
  });
});
