import {vi} from "vitest";

/**
 * Waits until `check` passes, for as long as `expect.poll` does. Vitest's own `waitFor` gives up after a second, which
 * a busy machine may need to load a module. With fake timers, take `vi.waitFor`.
 */
export function soon<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, {timeout: 15_000});
}
