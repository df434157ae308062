import { expect, it } from "vitest";
import { toRfc822 } from "#lib/site/feeds/rss.ts";

it.each([
	["2026-06-21T00:00:00+01:00", "Sun, 21 Jun 2026 00:00:00 +0100"],
	["2026-01-01T00:00:00Z", "Thu, 01 Jan 2026 00:00:00 +0000"],
	["2024-02-29T00:00:00-09:30", "Thu, 29 Feb 2024 00:00:00 -0930"],
])("writes the day %s as RFC 822 does: %s", (from, to) => {
	expect(toRfc822(from)).toBe(to);
});
