import {defineConfig} from "vitest/config";

/**
 * What a test may take, and how long it looks for something that is to come: a machine under load takes three times as
 * long as an idle one. Nobody waits longer than it takes.
 */
const patience = {testTimeout: 90_000, hookTimeout: 90_000, expect: {poll: {timeout: 15_000}}};

/** The encoder against the published graph, and packed weights against the published ones, text by text. */
const calculations = "test/encoder/{fidelity,graph}.test.ts";

/** Rooms that draw or listen: their tests want a document. */
export const roomsWithDocument = ["components", "deck", "embed", "lab"];
const withDocument = roomsWithDocument.map((room) => `test/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    reporters: ["default", "./test/report.ts"],
    // Rooms that compute, but for data, whose loaders run in the build; and the chapter. Figures are tested by what
    // they show.
    coverage: {
      provider: "v8",
      include: ["src/{attention,encoder,learner,chapter}/**/*.ts"],
      // These need a real page: test/browser/ and test/proofs/ hold their tests.
      exclude: ["src/chapter/{browsers,carry,insist,near,newer,notice,place,start}.ts"],
      reporter: [["text", {skipFull: true, maxCols: 120}]],
      thresholds: Object.fromEntries(
        ["attention", "encoder", "learner", "chapter"].map((room) => [`src/${room}/**`, {branches: 95, lines: 95}])
      )
    },
    projects: [
      {
        test: {
          ...patience,
          name: "unit",
          pool: "threads", // they start in half the time of processes
          maxWorkers: 2,
          include: ["test/**/*.test.ts"],
          exclude: ["test/{browser,firefox,proofs,quiet,slow}/**", calculations, ...withDocument],
          sequence: {groupOrder: 0}
        }
      },
      {
        // They share a document, as the figures of a page do; to make one for each file took longer than all the tests.
        test: {
          ...patience,
          name: "document",
          pool: "threads",
          maxWorkers: 2,
          isolate: false,
          environment: "happy-dom",
          setupFiles: ["test/as-new.ts"],
          include: withDocument,
          sequence: {groupOrder: 0}
        }
      },
      {
        test: {
          ...patience,
          name: "browser",
          include: ["test/browser/*.test.ts"],
          globalSetup: ["test/browser/setup.ts"],
          maxWorkers: 2,
          sequence: {groupOrder: 1}
        }
      },
      {
        // More of the built site, its pictures, CONTRIBUTING's worked example, and long calculations: they take
        // minutes, and come out the same on any machine.
        test: {
          ...patience,
          name: "proofs",
          include: ["test/proofs/*.test.ts", calculations],
          globalSetup: ["test/browser/setup.ts"],
          maxWorkers: 2,
          sequence: {groupOrder: 2}
        }
      },
      {
        // Every page without each of its files: that takes a quarter of an hour.
        test: {
          ...patience,
          name: "slow",
          include: ["test/slow/*.test.ts"],
          globalSetup: ["test/browser/setup.ts"],
          maxWorkers: 2,
          sequence: {groupOrder: 3}
        }
      },
      {
        // What measures time, and wants the machine for itself.
        test: {
          ...patience,
          name: "quiet",
          include: ["test/quiet/*.test.ts"],
          globalSetup: ["test/browser/setup.ts"],
          fileParallelism: false,
          sequence: {groupOrder: 4}
        }
      },
      {
        // The same site in Firefox; skipped where none that is new enough is found.
        test: {
          ...patience,
          name: "firefox",
          include: ["test/firefox/*.test.ts"],
          globalSetup: ["test/firefox/setup.ts"],
          maxWorkers: 2,
          sequence: {groupOrder: 5}
        }
      }
    ]
  }
});
