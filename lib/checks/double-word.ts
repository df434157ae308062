import type { ProseCheck } from "#lib/checks/prose.ts";
import { toPosition } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";

const twice =
	/(?<![\p{L}\p{N}\p{M}'’.-])(\p{L}[\p{L}\p{M}'’]*)([ \t\u00a0]+|[ \t]*\n[ \t]*)(\1)(?![\p{L}\p{N}\p{M}'’]|[-.]\p{L})/giu;

/** The word after a place. */
const third = /\s+(\p{L}+)/uy;

/**
 * Short words that never follow themselves, by language; longer ones are only repeated by mistake, or to say much. A
 * language that is not here may do what it likes: many say much by repeating.
 */
const never: Record<string, ReadonlySet<string>> = {
	en: new Set(
		(
			"a an the and or but nor if of to in on at by for from with as than then into onto is are was were be been am it " +
			"its he she we they i me him us them my your his our their this these those what which who how why when where " +
			"not can could will would shall should may might must has have does just also some any each there here about"
		).split(" "),
	),
	de: new Set(
		"und oder aber ein eine einen einem einer zu im am von mit für auf aus ist sind war nicht auch ich du".split(
			" ",
		),
	),
	fr: new Set(
		"le la les un une des de du et ou mais à au aux en dans sur pour par est sont je il elle ne pas que qui".split(
			" ",
		),
	),
	nl: new Set("de het een en of maar van in op te met voor is zijn was niet ook ik je we".split(" ")),
	es: new Set("el la los las un una de del y o pero a en con por para es son se su lo al".split(" ")),
	it: new Set("il lo la gli le un una di del e o ma a in con per è sono si che non".split(" ")),
	pt: new Set("o os as um uma de do da e ou mas em no na com por para é são se que".split(" ")),
	sv: new Set("och eller men en ett av till i på med för är var inte jag du vi".split(" ")),
	da: new Set("og eller men en et af til i på med for er var ikke jeg du vi".split(" ")),
	nb: new Set("og eller men en et av til i på med for er var ikke jeg du vi".split(" ")),
};

/** Longer words that are repeated on purpose. */
const emphatic =
	/^(?:again|always|better|bigger|closer|deeper|faster|forever|further|great|higher|little|louder|names|never|night|please|quite|really|right|slowly|small)$/;

const shortest = 5;

/**
 * No word stands twice in a row.
 *
 * Why: the eye skips the second at the end of a line, and whoever wrote it skips it first.
 */
export const doubleWord: ProseCheck = ({ text, at }, file) => {
	const short = never[(file.data.language ?? "en").split("-")[0]?.toLowerCase() ?? ""];
	if (!short || !mayRepeatItself(text)) return;
	for (const { 0: found, 1: first = "", 3: second = "", index } of text.matchAll(twice)) {
		const word = first.toLowerCase();
		const isSlip = short.has(word) || (word.length >= shortest && !emphatic.test(word));
		if (!isSlip || isName(second)) continue;
		// A third in a row is meant: "chop chop chop".
		third.lastIndex = index + found.length;
		if (third.exec(text)?.[1]?.toLowerCase() === word) continue;
		const start = index + found.length - second.length;
		report(file, {
			rule: "double-word",
			reason: `Unexpected second \`${second}\`, expected the word once`,
			place: toPosition(file, at(start), at(start + second.length - 1) + 1),
		});
	}
};

/** "Duran Duran", "The The", and words that are signs rather than words. */
const isName = (word: string): boolean => word !== "I" && /^\p{Lu}/u.test(word);

/** Cheap, and says no for nearly every text. */
function mayRepeatItself(text: string): boolean {
	let last = "";
	for (const word of text.toLowerCase().split(/\s+/)) {
		if (last !== "" && word.startsWith(last)) return true;
		last = word.replace(/^["'“‘(*_]+/, "");
	}
	return false;
}
