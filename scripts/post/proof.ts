import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { UsageError } from "#scripts/shared/run.ts";

export const proof = new Command("proof")
	.description("Make one HTML file of a draft, to mail to a friend: a draft never goes on the web.")
	.argument("<slug>", "a post, page or list: the last part of its address, or its file")
	.option("--out <file>", "where to write it; without this, proofs/<slug>.html")
	.addHelpText(
		"after",
		`
Style, fonts and pictures (without what the camera wrote in them) stand in the file. It asks for nothing from anywhere,
says that it is a draft and of which day, and asks search engines to leave it alone. Works for what is published, too.

  npm run post proof first-light
  npm run post -- proof first-light --out ~/Desktop/first-light.html`,
	)
	.action(async (typed: string, options: { readonly out?: string }) => {
		const [{ openBlog }, { findItem, nameOf }, { makeProof }, { root }, { shownPath }, { writeNamed }] =
			await Promise.all([
				import("#scripts/shared/open-blog.ts"),
				import("#scripts/shared/find.ts"),
				import("#lib/export/proof.ts"),
				import("#scripts/shared/run.ts"),
				import("#lib/files/shown-path.ts"),
				import("#scripts/shared/write-file.ts"),
			]);
		const { blog } = openBlog();
		const item = findItem(blog, typed);
		const { value } = item;
		const file = path.resolve(options.out ?? path.join("proofs", `${nameOf(item)}.html`));
		refuseWhereItWouldGoOut(file, [
			blog.folder,
			path.resolve(process.env.OUT_DIR || "out"),
			path.join(root, "public"),
		]);
		if (value.status === "broken" && value.body.trim() === "") {
			throw new Error(`${value.path} cannot be read yet: see npm run post check ${nameOf(item)}`);
		}
		const html = await makeProof({ root, blog, value });
		writeNamed(file, html);
		console.log(
			`${shownPath(file)}  ${Math.ceil(Buffer.byteLength(html) / 1000)} kB, one file: open it, or mail it`,
		);
	});

/** A draft in one of these folders would be on the web after the next build, or be read as a part of the blog. */
function refuseWhereItWouldGoOut(file: string, folders: readonly string[]): void {
	const real = (place: string): string =>
		existsSync(place) ? realpathSync(place) : path.join(real(path.dirname(place)), path.basename(place));
	const inside = folders.find((folder) =>
		`${real(file)}${path.sep}`.startsWith(`${real(folder)}${path.sep}`),
	);
	if (inside)
		throw new UsageError(
			`Unexpected --out in ${inside}, expected a place outside it: a draft is not for the web`,
		);
}
