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

/** What a page did that it should not: ran something, opened a dialog, fetched from elsewhere. */
async function misdeedsOf(open: (page: Page) => Promise<unknown>): Promise<string[]> {
	return withPage({}, async ({ page, requestsElsewhere }) => {
		const misdeeds: string[] = [];
		await page.exposeFunction(planted, () => misdeeds.push("ran a script"));
		page.on("dialog", (dialog) => {
			misdeeds.push("opened a dialog");
			void dialog.dismiss();
		});
		await open(page);
		misdeeds.push(...(await page.evaluate(touchEverything)));
		return [...misdeeds, ...requestsElsewhere];
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
		expect(site.pages.length).toBeGreaterThan(10);
		for (const address of site.pages.map(addressOf)) {
			expect([address, await misdeedsOf((page) => page.goto(home + address))]).toEqual([address, []]);
		}
	});

	it("nor does a feed reader that shows the entries as they are", async () => {
		const feed = site.text("feed.xml");
		const entries = await withPage({}, ({ page }) =>
			page.evaluate((xml) => {
				const document = new DOMParser().parseFromString(xml, "application/xml");
				return [...document.querySelectorAll("content")].map((content) => content.textContent);
			}, feed),
		);
		expect(entries).toHaveLength(3);
		for (const entry of entries) {
			const fromHome = (url: string) => url.startsWith("http://localhost:3000/");
			const misdeeds = await misdeedsOf((page) => page.setContent(entry));
			expect(misdeeds.filter((misdeed) => !fromHome(misdeed))).toEqual([]);
		}
	});

	it("the words of it are still there to be read", () => {
		expect(site.text("hostile/index.html")).toContain(`&lt;script&gt;${planted}()&lt;/script&gt;`);
	});
});

it("the same in a page that takes it in as it is does run, or the tests above would see nothing", async () => {
	const misdeeds = await misdeedsOf((page) => page.setContent(html.slice(0, -2).join("\n")));
	expect(misdeeds).toContain("ran a script");
	expect(
		misdeeds.filter((misdeed) => misdeed.startsWith("http://elsewhere.example/")).length,
	).toBeGreaterThan(3);
	expect(misdeeds.filter((misdeed) => misdeed.startsWith("on")).length).toBeGreaterThan(5);
});
