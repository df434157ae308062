import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { dayIn, dayInWords, startOfDay } from "#lib/content/calendar.ts";
import { blogOf, post } from "#tests/support/blog.ts";

const zones = [
	"Pacific/Auckland",
	"Pacific/Kiritimati",
	"America/New_York",
	"Pacific/Pago_Pago",
	"Europe/London",
	"Asia/Kolkata",
	"UTC",
];

describe("today", () => {
	it.each([
		["Pacific/Auckland", "2026-10-01T10:59:59Z", "2026-10-01"],
		["Pacific/Auckland", "2026-10-01T11:00:00Z", "2026-10-02"],
		["America/New_York", "2026-10-02T03:59:59Z", "2026-10-01"],
		["America/New_York", "2026-10-02T04:00:00Z", "2026-10-02"],
		["UTC", "2026-12-31T23:59:59.999Z", "2026-12-31"],
		["Europe/London", "2026-06-21T23:00:00Z", "2026-06-22"],
	])("in %s at %s is %s", (zone, moment, day) => {
		expect(dayIn(zone, new Date(moment))).toBe(day);
	});
});

describe("a post dated 2 October 2026", () => {
	const statusIn = (timezone: string, moment: string) => {
		const text = post({ title: "T", description: "D", date: "2026-10-02", published: true }, "Words.");
		const blog = blogOf({ "_site.yaml": `timezone: ${timezone}`, "a.md": text });
		return readBlog(blog, new Date(moment)).posts[0]?.value.status;
	};

	it("is out in Auckland while it is held back in New York", () => {
		const moment = "2026-10-01T12:00:00Z";
		expect(statusIn("Pacific/Auckland", moment)).toBe("published");
		expect(statusIn("America/New_York", moment)).toBe("scheduled");
	});

	it("goes out at the blog's midnight, wherever the machine stands", () => {
		expect(statusIn("America/New_York", "2026-10-02T03:59:59Z")).toBe("scheduled");
		expect(statusIn("America/New_York", "2026-10-02T04:00:00Z")).toBe("published");
		expect(statusIn("Pacific/Auckland", "2026-10-01T10:59:59Z")).toBe("scheduled");
		expect(statusIn("Pacific/Auckland", "2026-10-01T11:00:00Z")).toBe("published");
	});

	it("waits for UTC's midnight when the blog does not say where it is", () => {
		expect(statusIn("", "2026-10-01T23:59:59Z")).toBe("scheduled");
		expect(statusIn("", "2026-10-02T00:00:00Z")).toBe("published");
	});

	it("is read anew for another day, though its file did not change", () => {
		const text = post({ title: "T", description: "D", date: "2026-10-02", published: true }, "Words.");
		const blog = blogOf({ "a.md": text });
		const on = (moment: string) => readBlog(blog, new Date(moment)).posts[0]?.value.status;
		expect([on("2026-10-01T12:00:00Z"), on("2026-10-02T12:00:00Z")]).toEqual(["scheduled", "published"]);
	});
});

describe("the beginning of a day", () => {
	it.each([
		["2026-06-21", "Europe/London", "2026-06-21T00:00:00+01:00"],
		["2026-12-21", "Europe/London", "2026-12-21T00:00:00+00:00"],
		["2026-06-21", "Asia/Kolkata", "2026-06-21T00:00:00+05:30"],
		["2026-06-21", "Pacific/Kiritimati", "2026-06-21T00:00:00+14:00"],
	])("of %s in %s is %s", (day, zone, moment) => {
		expect(startOfDay(day, zone)).toBe(moment);
	});

	it.each([
		["2026-04-05", "Pacific/Auckland", "+13:00"],
		["2026-09-27", "Pacific/Auckland", "+12:00"],
		["2026-03-08", "America/New_York", "-05:00"],
		["2026-11-01", "America/New_York", "-04:00"],
		["2026-10-25", "Europe/London", "+01:00"],
	])("of %s in %s, when clocks change later that day, still has the offset %s", (day, zone, offset) => {
		expect(startOfDay(day, zone)).toBe(`${day}T00:00:00${offset}`);
	});

	it("is a moment of that day, and none earlier is, in any zone", () => {
		const days = fc.date({ min: new Date("1990-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
		fc.assert(
			fc.property(days, fc.constantFrom(...zones), (date, zone) => {
				const day = date.toISOString().slice(0, 10);
				const start = new Date(startOfDay(day, zone));
				expect(dayIn(zone, start)).toBe(day);
				expect(dayIn(zone, new Date(start.getTime() - 1)) < day).toBe(true);
			}),
			{ numRuns: 300 },
		);
	});

	it("has an offset without seconds, as feeds ask, even where there were some", () => {
		expect(startOfDay("1850-01-01", "America/New_York")).toBe("1850-01-01T00:00:00-04:56");
	});
});

describe("a day in words", () => {
	it("is the day that is written, in any zone of the machine", () => {
		expect(dayInWords("2026-06-21", "en-GB", "long")).toBe("21 June 2026");
		expect(dayInWords("2026-01-01", "en-US", "long")).toBe("January 1, 2026");
		expect(dayInWords("2026-12-31", "fr", "short")).toBe("31 décembre");
	});
});
