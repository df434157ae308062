import { describe, expect, it } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { planOf } from "#lib/export/plan.ts";
import { manifest } from "#lib/site/manifest.ts";
import { securityText } from "#lib/site/security.ts";
import { robots, sitemap } from "#lib/site/sitemap.ts";
import { editionOf, published } from "./edition.ts";

const list =
	"---\ntitle: F\npublished: true\nlinks: [{ kind: read, title: A, url: https://a.example/ }]\n---\n";

describe("the sitemap", () => {
	const files = {
		"bread.md": published({ date: "2026-05-01", updated: "2026-06-02", tags: ["bread"] }),
		"lamps.md": published({ title: "Lamps", date: "2025-02-03", tags: ["light"] }),
		"_pages/about.md": published({ title: "About", date: undefined }),
	};
	const changed = (address: string) => {
		const entry = new RegExp(`<loc>https://blog\\.example${address}</loc>(?:<lastmod>(.*?)</lastmod>)?<`);
		return entry.exec(sitemap(editionOf(files)))?.[1];
	};

	it("is XML", () => {
		expect(() => fromXml(sitemap(editionOf(files)))).not.toThrow();
	});

	it.each([
		["/bread/", "2026-06-02"],
		["/lamps/", "2025-02-03"],
		["/", "2026-06-02"],
		["/archive/", "2026-06-02"],
		["/archive/2025/", "2025-02-03"],
		["/tags/bread/", "2026-06-02"],
		["/tags/light/", "2025-02-03"],
	])("says of %s that it last changed on %s", (address, day) => {
		expect(changed(address)).toBe(day);
	});

	it("leaves out the lists that have nothing in them", () => {
		const addresses = (blog: Record<string, string>) =>
			[...sitemap(editionOf(blog)).matchAll(/blog\.example(\/[^<]*)</g)].map(([, address]) => address);
		expect(addresses({})).toEqual(["/", "/search/"]);
		const all = addresses({ ...files, "_help/families.md": list });
		for (const address of ["/archive/", "/tags/", "/ways-to-help/"]) expect(all).toContain(address);
		expect(addresses(files)).not.toContain("/ways-to-help/");
	});

	it("says nothing of a page without a day", () => {
		expect(sitemap(editionOf(files))).toContain("https://blog.example/about/");
		expect(changed("/about/")).toBeUndefined();
	});
});

describe("security.txt (RFC 9116)", () => {
	const contact = "mailto:ruth@example.org";

	it("is there when _site.yaml has a contact, with what the RFC asks", () => {
		const lines = securityText(editionOf({}, { contact }))?.trim().split("\n") ?? [];
		expect(lines).toContain(`Contact: ${contact}`);
		expect(lines).toContain("Canonical: https://blog.example/.well-known/security.txt");
		expect(lines).toContain("Preferred-Languages: en-GB");
		const [expires = ""] = lines.flatMap((line) => /^Expires: (.*)$/.exec(line)?.[1] ?? []);
		expect(expires).toBe("2027-10-01T00:00:00Z");
	});

	it("is not there when there is none", () => {
		const files = (settings: object) => planOf(editionOf({}, settings), {}).map(({ file }) => file);
		expect(securityText(editionOf({}))).toBeUndefined();
		expect(files({})).not.toContain(".well-known/security.txt");
		expect(files({ contact })).toContain(".well-known/security.txt");
	});
});

it("the manifest has a name, colours and icons, all under the blog's path", () => {
	const found = JSON.parse(manifest(editionOf({}, { url: "https://blog.example/blog/" })));
	expect(found).toMatchObject({
		name: "Small & <Hours>",
		start_url: "/blog/",
		scope: "/blog/",
		lang: "en-GB",
	});
	expect(found.icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual([
		"any",
		"192x192",
		"512x512",
		"512x512",
	]);
	for (const { src } of found.icons) expect(src).toMatch(/^\/blog\/[\w-]+\.(?:svg|png)$/);
});

it("robots.txt lets everybody in and says where the sitemap is", () => {
	expect(robots(editionOf({}, { url: "https://blog.example/blog" }))).toBe(
		"User-agent: *\nAllow: /\n\nSitemap: https://blog.example/blog/sitemap.xml\n",
	);
});

describe("settings of the web around a blog", () => {
	const problems = (settings: object) =>
		editionOf({}, settings).blog.settings.messages.map(({ reason }) => reason);

	it.each([
		{ contact: "https://example.org/contact" },
		{ contact: "mailto:a@b.example" },
		{ me: ["https://a.example/"] },
	])("%o is right", (settings) => {
		expect(problems(settings)).toEqual([]);
	});

	it.each([
		{ contact: "ruth@example.org" },
		{ contact: "http://example.org" },
		{ contact: "javascript:alert(1)" },
	])("%o is not a contact, and the message says what would be", (settings) => {
		expect(problems(settings)).toEqual([
			`Unexpected \`${settings.contact}\` for \`contact\`, expected \`mailto:\` and an address, or a page that begins with \`https://\``,
		]);
	});

	it.each([{ me: "https://a.example/" }, { me: ["@ruth"] }, { me: [] }])(
		"%o is not a list of pages",
		(settings) => {
			expect(problems(settings).join()).toContain("expected a list of your pages elsewhere");
		},
	);
});
