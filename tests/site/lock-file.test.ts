import { expect, it } from "vitest";
import { missingFrom, readLock } from "#tests/support/complete-lock.ts";

it("package-lock.json names the packages for every system, so that `npm ci` takes it on each", () => {
	const names = missingFrom(readLock()).map(({ name }) => name);
	expect(names, "add them with: npx tsx tests/support/complete-lock.ts").toEqual([]);
});
