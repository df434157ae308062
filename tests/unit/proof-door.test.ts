import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { root } from "#tests/support/commands.ts";
import { sourcesIn } from "#tests/support/imports.ts";

it("only a proof, which is mailed and never built, shows a draft as if it were out", () => {
	const users = sourcesIn(["app", "components", "lib", "scripts"]).filter((file) =>
		readFileSync(path.join(root, file), "utf8").includes("forProof"),
	);
	expect(users.sort()).toEqual(["lib/export/proof.ts", "lib/posts.ts"]);
});
