import { expect, it } from "vitest";
import { start } from "#tests/support/commands.ts";

it.each(["dev", "serve", "build", "bench"] as const)(
	"npm run %s says of a number that is left over that npm has kept its option",
	async (name) => {
		const { code, stderr } = await start(name, { args: ["3411"] }).ended;
		expect(code).toBe(1);
		expect(stderr).toMatch(
			/too many arguments.*\nnpm keeps options for itself unless `--` stands before them: npm run/,
		);
	},
);
