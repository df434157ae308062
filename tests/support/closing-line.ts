import type { Reporter, SerializedError, TestModule, TestRunEndReason } from "vitest/node";

/** Ends a run with `12 passed, 0 failed` on a line of its own, for whatever counts by reading. */
export default class ClosingLine implements Reporter {
	onTestRunEnd(
		modules: readonly TestModule[],
		unhandled: readonly SerializedError[],
		reason: TestRunEndReason,
	): void {
		const passed = modules.flatMap((module) => [...module.children.allTests("passed")]).length;
		const failed = modules.map(failuresIn).reduce((sum, count) => sum + count, unhandled.length);
		// A run can fail before its first test, too.
		const least = reason === "passed" ? 0 : 1;
		console.log(`${passed} passed, ${Math.max(least, failed)} failed`);
	}
}

/** A file that cannot be loaded, or whose hook fails, counts as one. */
function failuresIn(module: TestModule): number {
	const failed = [...module.children.allTests("failed")].length;
	return failed === 0 && !module.ok() ? 1 : failed;
}
