import { Argument, Command } from "commander";

export const schema = new Command("schema")
	.description("Print a JSON Schema of front matter, by which an editor can help and complete.")
	.addArgument(
		new Argument("[what]", "front matter of a post or a list, or _site.yaml")
			.choices(["post", "list", "site"])
			.default("post"),
	)
	.option("--out <file>", "write it to a file instead")
	.addHelpText(
		"after",
		`
  npm run --silent post schema > post.schema.json
  npm run post -- schema site --out .vscode/site.schema.json`,
	)
	.action(async (what: "post" | "list" | "site", { out }: { readonly out?: string }) => {
		const { jsonSchemaOf } = await import("#lib/content/json-schema.ts");
		const text = `${JSON.stringify(jsonSchemaOf(what), undefined, "\t")}\n`;
		if (out === undefined) {
			process.stdout.write(text);
			return;
		}
		const { writeNamed } = await import("#scripts/shared/write-file.ts");
		writeNamed(out, text);
		console.log(out);
	});
