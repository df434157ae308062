import { beforeAll, describe, expect, inject, it } from "vitest";
import { withPage } from "#tests/support/browser.ts";
import { serve } from "#tests/support/commands.ts";
import { addressOf, readSite } from "#tests/support/site.ts";

const pages = readSite(inject("sampleSite")).pages.map(addressOf);
const post = "/the-week-i-could-not-write-about-bedtime/";
let home: string;

beforeAll(async () => {
	home = await serve(inject("sampleSite"));
});

describe("a reader", () => {
	it("has the next page made ready by pointing at a link to it", async () => {
		await withPage({}, async ({ page }) => {
			// A browser under interception makes nothing ready; under a debugger it fetches, and does not draw.
			await page.context().unrouteAll();
			const browser = await page.context().newCDPSession(page);
			const ready = new Promise<string>((resolve) => {
				browser.on("Preload.prefetchStatusUpdated", ({ prefetchUrl, status }) => {
					if (status === "Ready") resolve(prefetchUrl);
				});
			});
			await browser.send("Preload.enable");
			await page.goto(`${home}/archive/`);
			await page.getByRole("main").getByRole("link", { name: "Bread, twice" }).hover();
			expect(await ready).toBe(`${home}/bread-twice/`);
		});
	});

	it("has dark paper by night, and light by day, without asking", async () => {
		await withPage({}, async ({ page }) => {
			await page.goto(home + post);
			const lightness = async (colorScheme: "light" | "dark") => {
				await page.emulateMedia({ colorScheme });
				const channels = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
				return Math.max(...(channels.match(/\d+/g) ?? []).map(Number));
			};
			expect(await lightness("light")).toBeGreaterThan(240);
			expect(await lightness("dark")).toBeLessThan(40);
		});
	});

	it("prints a post without what is only for screens, with addresses spelled out", async () => {
		await withPage({}, async ({ page }) => {
			await page.goto(home + post);
			await page.emulateMedia({ media: "print" });
			for (const role of ["banner", "contentinfo"] as const) {
				const link = page.getByRole(role).getByRole("link", { name: /Archive|Search/ });
				expect(await link.isVisible(), role).toBe(false);
			}
			const spelled = await page
				.locator("main .prose a[href^=https]")
				.first()
				.evaluate((link) => getComputedStyle(link, "::after").content);
			expect(spelled).toContain("https://");
			const pdf = await page.pdf({ format: "A4" });
			expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
		});
	});

	it("prints a list of ways to help on one sheet", async () => {
		await withPage({}, async ({ page }) => {
			for (const address of pages.filter((each) => /^\/ways-to-help\/./.test(each))) {
				await page.goto(home + address);
				const pdf = await page.pdf({ format: "A4" });
				const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g);
				expect([address, sheets?.length]).toEqual([address, 1]);
			}
		});
	});

	it("can tap every link of a list on a telephone, though one covers its whole line", async () => {
		await withPage({ viewport: { width: 360, height: 800 } }, async ({ page }) => {
			await page.goto(`${home}/ways-to-help/families/`);
			const links = await page.locator(".notice a, .files a").all();
			expect(links.length).toBeGreaterThan(8);
			for (const link of links) {
				await link.scrollIntoViewIfNeeded();
				const [height, reached] = await link.evaluate((element) => {
					const { left, top, width, height } = element.getBoundingClientRect();
					const at = document.elementFromPoint(left + Math.min(width / 2, 60), top + height / 2);
					return [height, at !== null && element.contains(at)] as const;
				});
				// WCAG 2.2, 2.5.8
				expect(height).toBeGreaterThanOrEqual(24);
				expect(reached, (await link.textContent()) ?? "").toBe(true);
			}
		});
	});

	it("may double the size of everything on a small screen, and never scrolls sideways", async () => {
		await withPage({ viewport: { width: 640, height: 480 } }, async ({ page }) => {
			for (const address of pages) {
				await page.goto(home + address);
				const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				// What zooming to 200% does: half as many pixels a line.
				await page.setViewportSize({ width: 320, height: 240 });
				expect(await overflow(), `${address}, zoomed`).toBeLessThanOrEqual(0);
				await page.setViewportSize({ width: 640, height: 480 });
				await page.addStyleTag({ content: "html { font-size: 200% !important }" });
				expect(await overflow(), `${address}, larger letters`).toBeLessThanOrEqual(0);
			}
		});
	});

	it("may force colours of their own: links keep their lines, and what has focus its ring", async () => {
		await withPage({ forcedColors: "active" }, async ({ page }) => {
			await page.goto(home + post);
			await page.keyboard.press("Tab");
			const focused = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body));
			expect(focused.outlineStyle).toBe("solid");
			const link = page.locator("main .prose a").first();
			const line = await link.evaluate((element) => getComputedStyle(element).textDecorationLine);
			expect(line).toBe("underline");
		});
	});

	it("gets everywhere with the keyboard alone", async () => {
		await withPage({}, async ({ page }) => {
			for (const address of ["/", post, "/ways-to-help/families/", "/archive/", "/search/"]) {
				await page.goto(home + address);
				const inPage = await page.evaluate(() => {
					const all = [...document.querySelectorAll("a[href], summary, input, [tabindex='0']")];
					const shown = all.filter((each) => (each as HTMLElement).checkVisibility());
					for (const [index, each] of shown.entries()) each.setAttribute("data-order", String(index));
					return shown.length;
				});
				const reached = new Set<string | undefined>();
				// One more than there are: where a field has the focus from the start, the round goes past the window's edge.
				for (let index = 0; index <= inPage; index++) {
					await page.keyboard.press("Tab");
					reached.add(
						await page.evaluate(() => document.activeElement?.getAttribute("data-order") ?? undefined),
					);
				}
				const all = Array.from({ length: inPage }, (_, each) => String(each));
				expect([address, all.filter((each) => !reached.has(each))]).toEqual([address, []]);
			}
		});
	});
});
