import {defineConfig} from "vitest/config";

const rooms = (process.env.ROOMS ?? "attention,chapter").split(",");

/** The tests that Stryker runs for each of its changes: those of the rooms that it changes. */
export default defineConfig({
  test: {include: rooms.map((room) => `test/${room}/**/*.test.ts`), testTimeout: 60_000}
});
