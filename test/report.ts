import type {Reporter, TestModule} from "vitest/node";

/** How many of the slowest files are named. */
const slowest = 10;

/**
 * Prints which files took longest, and one plain last line, `N passed, N failed` (and `, N skipped`), for machines that
 * read it.
 */
export default class Report implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandledErrors: ReadonlyArray<unknown>): void {
    const count = {passed: 0, failed: unhandledErrors.length, skipped: 0};
    for (const module of modules) {
      if (module.errors().length > 0) count.failed++;
      for (const test of module.children.allTests()) {
        const {state} = test.result();
        if (state === "passed" || state === "failed" || state === "skipped") count[state]++;
      }
    }
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
    const times = modules
      .map((module) => ({file: module.relativeModuleId, seconds: module.diagnostic().duration / 1000}))
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, slowest)
      .map(({file, seconds}) => `${seconds.toFixed(1).padStart(7)} s  ${file}`);
    process.on("exit", () => {
      if (times.length > 1) console.log(`\nThe files that took longest:\n${times.join("\n")}\n`);
      console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
    });
  }
}
