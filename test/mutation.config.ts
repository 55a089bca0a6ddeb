import {defineConfig} from "vitest/config";
import {roomsWithDocument} from "../vitest.config.js";

const rooms = (process.env.ROOMS ?? "attention,chapter").split(",");

/**
 * Tests that take longer than all others together, and in code that can be changed a hundred times as long: they load
 * the whole encoder or whole pages, or train for hundreds of steps.
 */
const slow = [
  "test/attention/shadow-of-encoder.test.ts",
  "test/chapter/content.test.ts",
  "test/encoder/{encode,fidelity,graph,value-lengths,without}.test.ts",
  "test/learner/training.test.ts"
];

/** The tests that Stryker runs for each of its changes: those of the rooms that it changes. */
export default defineConfig({
  test: {
    environment: rooms.some((room) => roomsWithDocument.includes(room)) ? "happy-dom" : "node",
    include: rooms.map((room) => `test/${room}/**/*.test.ts`),
    exclude: slow,
    testTimeout: 60_000
  }
});
