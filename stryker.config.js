// npm run mutate: Stryker changes the code in a thousand small ways, one by one, and counts those that a test notices.
// Other rooms: ROOMS=learner npm run mutate. Allow hours: code that can be changed runs its inner loops a hundred times
// slower.

const rooms = (process.env.ROOMS ?? "attention,chapter").split(",");

export default {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: {configFile: "test/mutation.config.ts"},
  // The chapter's modules that need a real page are tested by test/browser/ and test/proofs/; messages are words.
  mutate: [
    ...rooms.map((room) => `src/${room}/**/*.ts`),
    "!src/chapter/{browsers,carry,insist,near,newer,notice,place,start,talk-slides}.ts",
    "!src/**/messages.ts"
  ],
  ignorePatterns: ["dist", "coverage", "reports", "docs"],
  reporters: ["clear-text", "html"],
  htmlReporter: {fileName: "reports/mutation.html"},
  clearTextReporter: {allowColor: false, reportTests: false, logTests: false},
  tempDirName: "reports/stryker",
  concurrency: 2,
  thresholds: {high: 95, low: 85, break: 85}
};
