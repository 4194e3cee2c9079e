import type { Reporter, TestModule } from "vitest/node";

/** Prints, as the last line of a run, how many tests passed and failed. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((one) => one.result().state === "passed").length;
    const skipped = tests.filter((one) => one.result().state === "skipped").length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const failed = tests.length - passed - skipped + broken;
    const rest = skipped === 0 ? "" : `, ${skipped} skipped`;
    process.stdout.write(`${passed} passed, ${failed} failed${rest}\n`);
  }
}
