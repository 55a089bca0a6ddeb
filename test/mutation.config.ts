import {defineConfig} from "vitest/config";

const rooms = (process.env.ROOMS ?? "attention,chapter").split(",");

/**
 * Tests that load the encoder or whole pages, which takes longer than all others together: what they look at is the
 * encoder and the text, not the code of these rooms.
 */
const slow = ["test/attention/shadow-of-encoder.test.ts", "test/chapter/content.test.ts"];

/** Where tests have a document, as in vitest.config.ts. */
const withDocument = ["components", "deck", "embed", "lab"];

/** The tests that Stryker runs for each of its changes: those of the rooms that it changes. */
export default defineConfig({
  test: {
    environment: rooms.some((room) => withDocument.includes(room)) ? "happy-dom" : "node",
    include: rooms.map((room) => `test/${room}/**/*.test.ts`),
    exclude: slow,
    testTimeout: 60_000
  }
});
