import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { Dictionary } from "#lib/checks/spelling.ts";
import { hashOf } from "#lib/files/hash.ts";
import { stampOf } from "#lib/files/stamp.ts";
import { openLedger } from "#lib/images/ledger.ts";

/** A dictionary that says which it is. */
export interface NamedDictionary extends Dictionary {
	/** changes whenever what it knows may have changed */
	readonly stamp: string;
}

type Trie = ReturnType<typeof import("cspell-trie-lib").decodeTrie>;

const american = "dict-en_us/en_US.trie.gz";
const british = "dict-en-gb/en_GB.trie.gz";

/** The dictionaries of a language and region; where the region is not said, either spelling is right. */
const files: Record<string, readonly string[]> = {
	en: [american, british],
	"en-us": [american],
	"en-au": [british],
	"en-gb": [british],
	"en-ie": [british],
	"en-in": [british],
	"en-nz": [british],
	"en-za": [british],
};

/** Languages that have a dictionary, for messages. */
export const spelledLanguages = "en, en-GB, en-US";

const filesFor = (language: string): readonly string[] | undefined => {
	const tag = language.toLowerCase();
	return files[tag] ?? files[tag.split("-")[0] ?? ""];
};

/** Whether the spelling of a language can be looked at. */
export const hasDictionary = (language: string): boolean => filesFor(language) !== undefined;

const opened = new Map<string, Promise<NamedDictionary>>();

/** The dictionary of a language. It is read, in a fifth of a second, for the first word that it is asked for. */
export function dictionaryFor(language: string): Promise<NamedDictionary> | undefined {
	const names = filesFor(language);
	if (!names) return undefined;
	const key = names.join();
	const dictionary = opened.get(key) ?? open(names);
	opened.set(key, dictionary);
	return dictionary;
}

async function open(names: readonly string[]): Promise<NamedDictionary> {
	const { decodeTrie } = await import("cspell-trie-lib");
	const tries: Trie[] = [];
	/** The second is read for the first word that the first does not have. */
	const trieAt = (index: number) => {
		tries[index] ??= decodeTrie(gunzipSync(readFileSync(pathOf(names[index] ?? ""))));
		return tries[index];
	};
	const has = (word: string) => names.some((_, index) => trieAt(index).hasWord(word, true));
	const known = new Map<string, boolean>();
	const near = suggestions(names);
	return {
		stamp: hashOf(names.map((name) => `${name} ${stampOf(statSync(pathOf(name)))}`).join()),
		knows: (word) => {
			let answer = known.get(word);
			if (answer === undefined) {
				answer = has(word) || (/^\p{Lu}/u.test(word) && has(word.toLowerCase()));
				known.set(word, answer);
			}
			return answer;
		},
		suggest: (word) =>
			near(word, () => {
				const options = { numSuggestions: 4, changeLimit: 3, ignoreCase: true, timeout: 100 };
				return nearest(trieAt(0).suggestWithCost(word, options));
			}),
	};
}

/** Two words, the nearest first. Of words as near the longer: a letter is left out more often than put in. */
function nearest(found: readonly { readonly word: string; readonly cost: number }[]): string[] {
	const sorted = [...found].sort((a, b) => a.cost - b.cost || b.word.length - a.word.length);
	const words = new Map(sorted.map(({ word }) => [word.toLowerCase(), word]));
	return [...words.values()].slice(0, 2);
}

const pathOf = (name: string): string =>
	path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@cspell", name);

/** To look for words that are near takes a hundred times as long as to look one up, so what was found is kept. */
function suggestions(names: readonly string[]) {
	const file = path.resolve(/* turbopackIgnore: true */ process.cwd(), ".cache/spelling");
	const ledger = openLedger(file);
	return (word: string, find: () => string[]): readonly string[] => {
		const key = `${names[0]} ${word}`;
		const kept = ledger.get(key);
		if (Array.isArray(kept) && kept.every((each) => typeof each === "string")) return kept;
		const found = find();
		ledger.set(key, found);
		return found;
	};
}
