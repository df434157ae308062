import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { withPage } from "#tests/support/browser.ts";
import { startDevServer } from "#tests/support/dev-server.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";

const posts = path.join(temporaryFolder(), "blog");
let home: string;

const bread = { title: "Bread", description: "Twice.", date: "2026-05-01", published: true };

beforeAll(async () => {
	writeFiles(posts, {
		"bread.md": post(bread, "We baked."),
		"lamps.md": post(
			{ title: "Lamps", description: "Of them.", published: false },
			"We gave to ___ and ___.",
		),
		"ready.md": post({ title: "Ready", description: "It is.", published: false }, "All is said."),
		"later.md": post({ ...bread, title: "Later", date: "2099-01-06" }, "Not yet."),
		"linked.md": post({ ...bread, title: "Linked" }, "Words."),
		"linking.md": post({ ...bread, title: "Linking" }, "See [that](/linked/).\n\n::ways-to-help[kept]"),
		"torn.md": post('title: "Torn', "Words."),
		"_pages/about.md": post({ title: "About", description: "Me.", published: false }, "I write."),
		"_help/families.md": post(
			{
				title: "Families",
				published: false,
				links: [{ kind: "read", title: "A", url: "https://a.example/" }],
			},
			"",
		),
		"_help/kept.md": post(
			{
				title: "Kept",
				published: true,
				links: [{ kind: "read", title: "B", url: "https://b.example/" }],
			},
			"",
		),
		"_links.json": JSON.stringify({
			"https://b.example/": { seen: [{ saw: "gone", first: "2026-05-01", last: "2026-05-02" }] },
		}),
	});
	process.env.GALLEY_EDITOR = "code";
	({ home } = await startDevServer(posts));
});

const read = (name: string) => readFileSync(path.join(posts, name), "utf8");

async function atDesk(visit: (page: Page) => Promise<void>): Promise<void> {
	await withPage({ viewport: { width: 900, height: 700 } }, async ({ page }) => {
		await Promise.all([page.waitForResponse("**/desk/changes/"), page.goto(`${home}/desk/`)]);
		await visit(page);
	});
}

const section = (page: Page, heading: string) =>
	page
		.locator("section")
		.filter({ has: page.getByRole("heading", { level: 2, name: heading, exact: true }) });
const entry = (page: Page, title: string) =>
	page
		.getByRole("listitem")
		.filter({ has: page.getByRole("heading", { level: 3, name: title, exact: true }) });

describe("the desk", () => {
	it("has everything by its state, with what is left to do", async () => {
		await atDesk(async (page) => {
			const titles = (heading: string) =>
				section(page, heading).getByRole("heading", { level: 3 }).allTextContents();
			expect((await titles("In hand")).sort()).toEqual(["About", "Families", "Lamps", "Ready", "Torn"]);
			expect(await titles("Scheduled")).toEqual(["Later"]);
			await section(page, "Out").getByRole("link", { name: "Bread", exact: true }).waitFor();
			expect(await entry(page, "Ready").textContent()).toContain("Ready");
			expect(await entry(page, "Torn").textContent()).toContain("To mend");
			const lamps = entry(page, "Lamps");
			const place = lamps.getByText(`${posts}/lamps.md:7:12`);
			// A line that is folded away is there all the same.
			await place.waitFor({ state: "attached" });
			expect(await place.getAttribute("href")).toBe(`vscode://file${posts}/lamps.md:7:12`);
		});
	});

	it("names what a list for readers wants", async () => {
		await atDesk(async (page) => {
			await section(page, "Out, with something to look at")
				.getByText("“B” is gone since May 1, 2026: name another address or a kept copy (archived)")
				.waitFor();
		});
	});

	it("publishes what is ready, dates it, and says so in a line", async () => {
		await atDesk(async (page) => {
			const before = read("ready.md");
			await entry(page, "Ready").getByRole("button", { name: "Publish Ready" }).click();
			await page.getByText("Published: readers get it with the next build.").waitFor();
			await page.getByText("published: false → true").waitFor();
			await page.getByText(/^date: 2026-/).waitFor();
			await section(page, "Out").getByRole("link", { name: "Ready", exact: true }).waitFor();
			expect(
				read("ready.md")
					.replace(/\ndate: .*/, "")
					.replace("published: true", "published: false"),
			).toBe(before);
			await entry(page, "Ready").getByRole("button", { name: "Unpublish Ready" }).click();
			await page.getByText("published: true → false").waitFor();
			expect(read("ready.md")).toContain("published: false");
		});
	});

	it("says what taking something back breaks, before and after", async () => {
		await atDesk(async (page) => {
			const broken = (place: string, by: string) =>
				`${posts}/linking.md:${place} leads there by \`${by}\`: npm run build will stop at it`;
			const linked = entry(page, "Linked");
			await linked.getByText(broken("8:5", "/linked/")).waitFor({ state: "attached" });
			expect(await linked.textContent()).toContain("gone for readers. The day stays.");
			const kept = await entry(page, "Kept").textContent();
			expect(kept).toContain(broken("10:1", "kept"));
			expect(kept).not.toContain("The day stays.");
			await linked.getByRole("button", { name: "Unpublish Linked" }).click();
			await page.locator(".said").getByText(broken("8:5", "/linked/")).waitFor();
		});
	});

	it("has room in its notice for the button and the day", async () => {
		await withPage({ viewport: { width: 1440, height: 800 } }, async ({ page }) => {
			await page.goto(`${home}/desk/`);
			await entry(page, "Linked").getByRole("button", { name: "Publish Linked" }).click();
			const close = page.locator(".said").getByRole("button", { name: "Close" });
			await close.waitFor();
			const lines = await page.locator(".said :is(button, small span)").evaluateAll((all) =>
				all.map((each) => {
					const range = document.createRange();
					range.selectNodeContents(each);
					return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
				}),
			);
			expect(new Set(lines)).toEqual(new Set([1]));
		});
	});

	it("publishes nothing that is not ready, and shows what to mend; the file stays as it was", async () => {
		await atDesk(async (page) => {
			const before = read("lamps.md");
			await entry(page, "Lamps").getByRole("button", { name: "Publish Lamps" }).click();
			await page.getByText("Not yet: 2 things must be mended first.").waitFor();
			expect(await entry(page, "Lamps").getByText("expected the missing words").count()).toBeGreaterThan(1);
			expect(read("lamps.md")).toBe(before);
			const refused = entry(page, "Lamps").locator(".line").getByText("Must be mended");
			expect(await refused.count()).toBeGreaterThan(0);
			writeFiles(posts, { "lamps.md": before.replaceAll("___", "much") });
			await expect.poll(() => refused.count(), { timeout: 60_000 }).toBe(0);
			writeFiles(posts, { "lamps.md": before });
			await entry(page, "Lamps").getByText("things left").waitFor();
		});
	});

	it("begins a post from a title, opens it, and never writes over one", async () => {
		await atDesk(async (page) => {
			await page.getByLabel("A new post").fill("First light");
			await page.getByRole("button", { name: "Begin" }).click();
			await page.getByRole("heading", { level: 1, name: "First light" }).waitFor();
			expect(read("first-light.md")).toContain("published: false");
		});
		await atDesk(async (page) => {
			await page.getByLabel("A new post").fill("First light");
			await page.getByRole("button", { name: "Begin" }).click();
			await page.getByText("expected another title").waitFor();
		});
	});

	it("can be worked by keyboard alone, and on a telephone", async () => {
		await withPage({ viewport: { width: 360, height: 700 } }, async ({ page }) => {
			await page.goto(`${home}/desk/`);
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(overflow).toBeLessThanOrEqual(0);
			const button = page.getByRole("button", { name: "Publish About" });
			expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(43.9);
			await button.focus();
			await page.keyboard.press("Enter");
			await page.getByText("published: false → true").waitFor();
		});
	});

	it("keeps the focus on the button: where it is refused, and where it moves to another list", async () => {
		await atDesk(async (page) => {
			const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
			const press = async (name: string) => {
				await page.getByRole("button", { name, exact: true }).focus();
				await page.keyboard.press("Enter");
			};
			await press("Publish Lamps");
			await page.getByText("must be mended first").waitFor();
			expect(await focused()).toBe("Publish Lamps");
			await press("Publish Ready");
			await section(page, "Out").getByRole("button", { name: "Unpublish Ready" }).waitFor();
			await expect.poll(focused).toBe("Unpublish Ready");
			await page.keyboard.press("Enter");
			await section(page, "In hand").getByRole("button", { name: "Publish Ready" }).waitFor();
			await expect.poll(focused).toBe("Publish Ready");
		});
	});

	it("has its tab on a telephone below the last line of a page", async () => {
		await withPage({ viewport: { width: 360, height: 700 } }, async ({ page }) => {
			await page.goto(`${home}/bread/`);
			await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
			const tab = await page.locator(".to-desk").boundingBox();
			const words = await page.locator("body > footer, .frame > footer, footer").last().boundingBox();
			expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(tab?.y ?? 0);
		});
	});
});
