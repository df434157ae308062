import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Observation, type Span, withObservation } from "#lib/links/observation.ts";
import { verdictOf } from "#lib/links/verdict.ts";

const dayOf = (number: number): string => new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10);

type Saw = Observation["saw"];

/** A look a day, from 1 January on. */
const seen = (...saws: Saw[]): readonly Span[] =>
	saws.reduce<readonly Span[]>((spans, saw, index) => withObservation(spans, at(saw, index + 1)), []);

const at = (saw: Saw, day: number): Observation => ({
	saw,
	day: dayOf(day),
	...((saw === "moved" || saw === "home") && { to: "https://fund.example/" }),
});

const today = dayOf(300);

describe("a verdict", () => {
	it.each<[Saw[], string, number]>([
		[["fine"], "fine", 1],
		[["fine", "fine", "moved"], "moved", 3],
		[["home"], "home", 1],
		[["gone"], "unsure", 1],
		[["gone", "gone"], "gone", 1],
		[["gone", "fine"], "fine", 2],
		[["gone", "fine", "gone"], "unsure", 3],
		[["gone", "unclear", "gone"], "gone", 1],
		[["gone", "unclear"], "unknown", 2],
		[["gone", "gone", "unclear"], "unknown", 3],
		[["gone", "home", "gone"], "unsure", 3],
		[["fine", "unclear"], "unknown", 2],
	])("of %j is %s", (saws, state, since) => {
		expect(verdictOf(seen(...saws), today)).toMatchObject({ state, since: dayOf(since) });
	});

	it("of a link that nobody has looked at says so", () => {
		expect(verdictOf([], today)).toEqual({ state: "unseen" });
	});

	it("makes nothing of looks of a day to come", () => {
		expect(verdictOf(seen("fine", "gone", "gone", "gone"), dayOf(2))).toMatchObject({ state: "unsure" });
		expect(verdictOf(seen("gone"), "2025-12-31")).toEqual({ state: "unseen" });
	});
});

const saw = fc.constantFrom<Saw>("fine", "moved", "home", "gone", "unclear");
const status = fc.option(fc.constantFrom(200, 403, 404, 410, 500), { nil: undefined });
const looks = fc
	.array(fc.record({ day: fc.integer({ min: 1, max: 40 }), saw, status }), { maxLength: 40 })
	.map((all) =>
		all
			.sort((a, b) => a.day - b.day)
			.map(({ day, saw, status }): Observation => ({ ...at(saw, day), ...(status && { status }) })),
	);

const compact = (all: readonly Observation[]) => all.reduce<readonly Span[]>(withObservation, []);

/** The first look of each day, each a span of its own: nothing put together, nothing forgotten. */
const atLength = (all: readonly Observation[]): Span[] =>
	all
		.filter(({ day }, index) => all.findIndex((other) => other.day === day) === index)
		.map(({ day, ...found }) => ({ ...found, first: day, last: day }));

describe("whatever was seen", () => {
	it("never calls a link gone but after two days on which it was, the last look among them", () => {
		fc.assert(
			fc.property(looks, (all) => {
				const days = atLength(all);
				const verdict = verdictOf(compact(all), today);
				const alive = days.findLastIndex(({ saw }) => saw !== "gone" && saw !== "unclear");
				const goneDays = days.slice(alive + 1).filter(({ saw }) => saw === "gone");
				const isGone = days.at(-1)?.saw === "gone" && goneDays.length > 1;
				expect(verdict.state === "gone").toBe(isGone);
			}),
			{ numRuns: 2000 },
		);
	});

	it("says the same of what is kept of it as of all of it", () => {
		fc.assert(
			fc.property(looks, (all) => {
				const { state } = verdictOf(compact(all), today);
				expect(state).toBe(verdictOf(atLength(all), today).state);
			}),
			{ numRuns: 2000 },
		);
	});

	it("is the same when it is written down twice, and stays short", () => {
		fc.assert(
			fc.property(looks, (all) => {
				const once = compact(all);
				expect(all.reduce(withObservation, once)).toEqual(once);
				expect(once.length).toBeLessThanOrEqual(6);
			}),
		);
	});
});
