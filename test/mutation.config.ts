import {defineConfig} from "vitest/config";
import {roomsWithDocument} from "../vitest.config.js";

const rooms = (process.env.ROOMS ?? "attention,chapter").split(",");

/**
 * Tests that load the encoder or whole pages, which takes longer than all others together: what they look at is the
 * encoder and the text, not the code of these rooms.
 */
const slow = ["test/attention/shadow-of-encoder.test.ts", "test/chapter/content.test.ts"];

/** The tests that Stryker runs for each of its changes: those of the rooms that it changes. */
export default defineConfig({
  test: {
    environment: rooms.some((room) => roomsWithDocument.includes(room)) ? "happy-dom" : "node",
    include: rooms.map((room) => `test/${room}/**/*.test.ts`),
    exclude: slow,
    testTimeout: 60_000
  }
});
