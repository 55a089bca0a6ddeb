import {expect, it, vi} from "vitest";
import {lazily} from "../../src/data/lazily.js";

it("makes each entry when it is first read, and once", () => {
  const make = vi.fn((n: number) => 2 * n);
  const list = lazily([1, 2, 3], make);
  expect(list).toHaveLength(3);
  expect(make).not.toHaveBeenCalled();
  expect([list[1], list[1], list[2]]).toEqual([4, 4, 6]);
  expect(make.mock.calls.map(([n]) => n)).toEqual([2, 3]);
  expect([...list]).toEqual([2, 4, 6]);
  expect(JSON.stringify(list)).toBe("[2,4,6]");
});
