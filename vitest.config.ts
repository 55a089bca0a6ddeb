import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    reporters: ["default", "./test/closing-line.ts"],
    // The rooms that compute, and the chapter's parser: every way through them is walked by a test. Figures are
    // tested by what they show.
    coverage: {
      provider: "v8",
      include: ["src/{attention,encoder,learner,chapter}/**/*.ts"],
      reporter: [["text", {skipFull: true, maxCols: 120}]],
      thresholds: Object.fromEntries(
        ["attention", "encoder", "learner", "chapter"].map((room) => [`src/${room}/**`, {branches: 95, lines: 95}])
      )
    },
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**"],
          testTimeout: 60_000,
          hookTimeout: 60_000
        }
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/setup.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000
        }
      }
    ]
  }
});
