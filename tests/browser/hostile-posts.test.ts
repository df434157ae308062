import path from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { withPage } from "#tests/support/browser.ts";
import { build, serve } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { hostileBlog, html, planted } from "#tests/support/hostile.ts";
import { photograph } from "#tests/support/pictures.ts";
import { addressOf, readSite, type Site } from "#tests/support/site.ts";

const folder = temporaryFolder();
let site: Site;
let home: string;

beforeAll(async () => {
	const posts = writeFiles(path.join(folder, "blog"), hostileBlog(await photograph("#336699")));
	const out = path.join(folder, "out");
	await build(posts, out);
	site = readSite(out);
	home = await serve(out);
});

/** What pages did that they should not, by what was opened: ran something, opened a dialog, fetched from elsewhere. */
async function misdeedsOf<T>(
	all: readonly T[],
	open: (page: Page, one: T) => Promise<unknown>,
): Promise<[T, string[]][]> {
	// Pages forbid scripts by a policy too; here it is what stands in them that is looked at.
	return withPage({ bypassCSP: true }, async ({ page, requestsElsewhere }) => {
		const misdeeds: string[] = [];
		await page.exposeFunction(planted, () => misdeeds.push("ran a script"));
		page.on("dialog", (dialog) => {
			misdeeds.push("opened a dialog");
			void dialog.dismiss();
		});
		const found: [T, string[]][] = [];
		for (const one of all) {
			await open(page, one);
			misdeeds.push(...(await page.evaluate(touchEverything)));
			// A feed names its pictures by the blog's own address.
			const foreign = requestsElsewhere.splice(0).filter((url) => !url.startsWith("http://localhost:3000/"));
			found.push([one, [...misdeeds.splice(0), ...foreign]]);
		}
		return found.filter(([, misdeeds]) => misdeeds.length > 0);
	});
}

/** Does to each element what a reader could do, and returns what in it could still run: handlers, addresses. */
async function touchEverything(): Promise<string[]> {
	document.addEventListener("click", (event) => event.preventDefault(), { capture: true });
	const found: string[] = [];
	const addresses = ["href", "xlink:href", "src", "action", "formaction", "data", "srcdoc"];
	for (const element of document.querySelectorAll("*")) {
		for (const name of ["mouseover", "focus", "click", "load", "error", "toggle"]) {
			element.dispatchEvent(new Event(name, { cancelable: true }));
		}
		for (const { name, value } of element.attributes) {
			const runs = addresses.includes(name) && /^\s*(?:javascript|data|vbscript):/i.test(value);
			if (/^on/i.test(name) || runs) found.push(`${name}=${value}`);
		}
	}
	// Whatever ran has said so by the next frame.
	await new Promise((resolve) => requestAnimationFrame(resolve));
	return found;
}

describe("whatever is pasted into a blog,", () => {
	it("no page runs it, nor fetches anything from another host", async () => {
		const addresses = site.pages.map(addressOf);
		expect(addresses.length).toBeGreaterThan(10);
		expect(await misdeedsOf(addresses, (page, address) => page.goto(home + address))).toEqual([]);
	});

	it("nor does a feed reader that shows the entries as they are", async () => {
		const entries = await withPage({}, ({ page }) =>
			page.evaluate((xml) => {
				const document = new DOMParser().parseFromString(xml, "application/xml");
				return [...document.querySelectorAll("content")].map((content) => content.textContent);
			}, site.text("feed.xml")),
		);
		expect(entries.length).toBeGreaterThan(10);
		expect(await misdeedsOf(entries, (page, entry) => page.setContent(entry))).toEqual([]);
	});

	it("no file comes into the site because its name stands in a text", () => {
		const known =
			/^(?:cards|fonts|pagefind|pictures)\/|\.(?:html|xml|json|vcf|ics|opml|png|ico|svg|js|txt|webmanifest)$|^(?:_headers|_redirects|\.galley)$/;
		expect(site.files.filter((file) => !known.test(file))).toEqual([]);
		expect(site.text("hostile/index.html")).toContain("The file /_next/static/../../../README.md is.");
	});

	it("the words of it are still there to be read", () => {
		expect(site.text("hostile/index.html")).toContain(`&lt;script&gt;${planted}()&lt;/script&gt;`);
	});
});

it("the same in a page that takes it in as it is does run, or the tests above would see nothing", async () => {
	const [[, misdeeds] = ["", []]] = await misdeedsOf([html.join("\n")], (page, text) =>
		page.setContent(text),
	);
	expect(misdeeds).toContain("ran a script");
	expect(
		misdeeds.filter((misdeed) => misdeed.startsWith("http://elsewhere.example/")).length,
	).toBeGreaterThan(3);
	expect(misdeeds.filter((misdeed) => misdeed.startsWith("on")).length).toBeGreaterThan(5);
});
