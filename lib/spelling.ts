import { VFile } from "vfile";
import type { Blog } from "#lib/blog.ts";
import { introductionSource, wordRangesOf } from "#lib/bodies.ts";
import { findUnknown, spellingReason } from "#lib/checks/spelling.ts";
import { type Head, wholeText } from "#lib/content/head.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Post } from "#lib/content/post.ts";
import { toPosition } from "#lib/content/problems.ts";
import type { Finding } from "#lib/content/report.ts";
import { dictionaryFor, hasDictionary, type NamedDictionary, spelledLanguages } from "#lib/dictionary.ts";
import { entryOf } from "#lib/files/current-index.ts";

type Text = Post | HelpList;

const languageOf = (blog: Blog, value: Text): string =>
	("slug" in value ? value.language : undefined) ?? blog.settings.value.language;

/** Words of a post, page or list that neither the dictionary nor the author knows. */
export async function spellingOf(blog: Blog, value: Text): Promise<Finding[]> {
	if (blog.settings.value.checks.spelling === "off") return [];
	const dictionary = await dictionaryFor(languageOf(blog, value));
	if (!dictionary) return [];
	const own = ownWordsOf(blog);
	const unknown = await unknownIn(value, dictionary);
	return unknown.filter(({ word }) => !own.has(plain(word))).map(({ finding }) => finding);
}

/** A word that the dictionary does not know, and what to say of it unless the author does. */
interface Doubt {
	readonly word: string;
	readonly finding: Finding;
}

/** Kept until the file or the dictionary changes: thousands of files need not be read again. */
async function unknownIn(value: Text, dictionary: NamedDictionary): Promise<readonly Doubt[]> {
	const topic = `spelling ${dictionary.stamp}`;
	const entry = entryOf(value)?.details;
	const kept = entry?.get(topic) as readonly Doubt[] | undefined;
	if (kept) return kept;
	const text = wholeText(value.body, value.head);
	const file = new VFile({ value: text });
	const source = "slug" in value ? value : introductionSource(value);
	const ranges = [...headRanges(value.head), ...(await wordRangesOf(source))];
	const doubts = findUnknown(text, ranges, dictionary.knows).map(({ word, start }) => ({
		word,
		finding: {
			rule: "spelling" as const,
			reason: spellingReason(word, dictionary.suggest(word)),
			place: toPosition(file, start, start + word.length),
			note: "If it is right, add it to _words.txt",
		},
	}));
	entry?.set(topic, doubts);
	return doubts;
}

const spelledKeys = new Set(["title", "description", "series", "note", "for", "hours", "outcome"]);

const headRanges = (head: Head | undefined): number[] =>
	(head?.values ?? []).filter(({ key }) => spelledKeys.has(key)).flatMap(({ start, end }) => [start, end]);

const known = new WeakMap<Blog, ReadonlySet<string>>();

/** The author's words and the names in `_site.yaml`, in lower case; private words have a check of their own. */
function ownWordsOf(blog: Blog): ReadonlySet<string> {
	let words = known.get(blog);
	if (!words) {
		const { author, title } = blog.settings.value;
		const lines = [...blog.ownWords.value, ...blog.privateWords.value, author, title];
		words = new Set(lines.flatMap((line) => [line, ...line.split(/[\s-]+/)]).map(plain));
		known.set(blog, words);
	}
	return words;
}

const plain = (word: string): string =>
	word.normalize("NFC").replaceAll("’", "'").replace(/'s?$/, "").toLowerCase();

/** A text in a language whose spelling cannot be looked at: said once for each, so that silence is not taken for praise. */
export function unspelled(blog: Blog): { readonly value: Text; readonly reason: string }[] {
	const seen = new Set<string>();
	return [...blog.posts, ...blog.pages].flatMap(({ value }) => {
		const language = languageOf(blog, value);
		if (seen.has(language) || hasDictionary(language)) return [];
		seen.add(language);
		const reason = `Unexpected language \`${language}\`, expected one with a dictionary (${spelledLanguages}): its spelling is not looked at; \`checks: { spelling: off }\` in _site.yaml ends this message`;
		return [{ value, reason }];
	});
}
