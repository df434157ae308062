import { Command } from "commander";
import { UsageError } from "#scripts/shared/run.ts";

export const gone = new Command("gone")
	.description("Say that an address which was public is gone for good; readers who have it are told so.")
	.argument("<address>", "as npm run build names it: /first-light/")
	.addHelpText(
		"after",
		`
Kept in _addresses.json, beside the posts. Whatever is published there later makes it public again.

  npm run post gone /first-light/`,
	)
	.action(async (typed: string) => {
		const [
			{ aliasesOf, publicAddresses, readLedger, writeLedger },
			{ blogFolder, readBlog },
			{ forReaders },
			{ didYouMean },
		] = await Promise.all([
			import("#lib/ledger.ts"),
			import("#lib/blog.ts"),
			import("#lib/posts.ts"),
			import("#lib/content/near.ts"),
		]);
		const folder = blogFolder();
		const ledger = readLedger(folder);
		const name = typed.normalize("NFC").replace(/^\/|\/$/g, "");
		// One that another engine had may end in `.html`.
		const address = Object.hasOwn(ledger, `/${name}`) ? `/${name}` : `/${name}/`;
		const edition = forReaders(readBlog(folder, new Date()));
		const leadsTo = aliasesOf(edition).get(address);
		if (leadsTo !== undefined) {
			throw new UsageError(
				`Unexpected ${address}, which leads to ${leadsTo}, expected one that leads nowhere: take it out of \`aliases\` there first`,
			);
		}
		if (publicAddresses(edition).has(address)) {
			throw new UsageError(
				`Unexpected ${address}, which is published, expected one that is not: unpublish it first`,
			);
		}
		if (!Object.hasOwn(ledger, address)) {
			const meant = didYouMean(address, Object.keys(ledger));
			throw new UsageError(
				`Unexpected ${address}, which was never public, expected ${meant ?? "an address that npm run build named"}`,
			);
		}
		if (ledger[address] === "gone") return console.log(`${address}  is gone already`);
		writeLedger(folder, { ...ledger, [address]: "gone" });
		console.log(`${address}  public → gone`);
	});
