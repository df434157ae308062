import { expectations } from "#lib/content/expectations.ts";

/** What the author most likely did, and where in the YAML. */
interface Slip {
	readonly index: number;
	readonly reason: string;
}

/** A line that begins with one of our keys, perhaps in a list. */
const keyed = (rest: string) =>
	new RegExp(`^([ \\t]*(?:- +)?)(${Object.keys(expectations).join("|")})${rest}`, "m");

const noBreakSpace = keyed(":([\\u00a0\\u2007\\u202f])");
const noSpace = keyed(":(?=[^\\s/])(.*)");
const spaceBefore = /^(?:[ \t]*\r?\n)*( +)([a-z]+):/;

/**
 * Finds slips of the hand that are to YAML something else altogether, so that its own words for them would puzzle. Only
 * for a text that YAML cannot read: in one that it can, they are no slips.
 */
export function findSlip(text: string): Slip | undefined {
	const pasted = noBreakSpace.exec(text);
	if (pasted) {
		const [, before = "", key = ""] = pasted;
		const reason = `Unexpected no-break space after \`${key}:\`, expected an ordinary one: it comes along when text is pasted, so delete it and type a space`;
		return { index: pasted.index + before.length + key.length + 1, reason };
	}
	const tight = noSpace.exec(text);
	if (tight) {
		const [, before = "", key = "", value = ""] = tight;
		const reason = `Unexpected \`${key}:${cut(value)}\`, expected a space after the colon: \`${key}: ${cut(value)}\``;
		return { index: tight.index + before.length, reason };
	}
	return findSpaceBefore(text) ?? findQuoteInside(text);
}

const cut = (value: string): string => value.trim().slice(0, 60);

/** The first key stands further in than those after it. */
function findSpaceBefore(text: string): Slip | undefined {
	const [found = "", spaces = "", key] = spaceBefore.exec(text) ?? [];
	if (!key || !/^[a-z]+:/m.test(text)) return undefined;
	const index = found.length - spaces.length - key.length - 1;
	return { index, reason: `Unexpected space before \`${key}\`, expected it at the beginning of its line` };
}

/** A value in quotes, and in it the same mark: `'Don't go'`, `"He said "hi" to me"`. */
function findQuoteInside(text: string): Slip | undefined {
	for (const { index, 0: line, 1: before = "", 2: mark = "" } of text.matchAll(
		/^([ \t]*(?:- +)?[\w-]+:[ \t]+)(["']).*$/gm,
	)) {
		const inside = line.slice(before.length + 1).replace(mark === "'" ? /''/g : /\\./g, "xx");
		const end = inside.indexOf(mark);
		const rest = inside.slice(end + 1);
		const between = /\p{L}/u.test(inside[end - 1] ?? "") && /^\p{L}/u.test(rest);
		if (end < 0 || !/\S/.test(rest) || /^\s+#/.test(rest) || !(between || rest.includes(mark))) continue;
		const instead = mark === "'" ? "`’`" : "`“` and `”`";
		return {
			index: index + before.length + 1 + end,
			reason: `Unexpected \`${mark}\` inside a value in such quotes, where it ends the value, expected ${instead}`,
		};
	}
	return undefined;
}
