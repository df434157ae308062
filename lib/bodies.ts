import { VFile } from "vfile";
import type { RuleId } from "#lib/checks/severity.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Finding } from "#lib/content/report.ts";
import { attach, entryOf } from "#lib/files/current-index.ts";
import { hashOf } from "#lib/files/hash.ts";
import { keptTexts, nameOf } from "#lib/kept.ts";
import type { Code } from "#lib/markdown/enrich/code-blocks.ts";
import type { RenderedBody } from "#lib/markdown/render.ts";
import type { SetCodes } from "#lib/markdown/set-codes.ts";
import { fillCode } from "#lib/markdown/slots.ts";

/** A rendered body, code coloured, and what the checks of its text found. */
export interface Body extends Omit<RenderedBody, "codes"> {
	readonly findings: readonly Finding[];
}

/** What a body is made of: a post, a page, or a list of ways to help. */
export interface BodySource {
	readonly path: string;
	/** absolute */
	readonly file: string;
	readonly slug: string;
	readonly titleInBody: boolean;
	readonly language?: string;
	readonly body: string;
}

/** What pages go by, besides the HTML: little, since thousands are looked through to find what changed. */
export interface BodyGist extends Pick<Body, "words" | "links" | "pictures" | "lists" | "ownLists"> {
	/** its headings, when it is long */
	readonly contents: readonly Pick<Body["sections"][number], "id" | "title">[];
	/** changes when the body does */
	readonly digest: string;
}

/** What there is to know about a body besides its HTML: enough for checks. */
export type BodyFacts = Omit<Body, "html" | "sections" | "wordRanges">;

/** What pages go by, without rendering the body when an earlier run did. */
export const gistOf = async (source: BodySource): Promise<BodyGist> =>
	knownGist(source) ?? learn(source, await bodyOf(source)).gist;

/** What checks go by, in the same way. */
export async function factsOf(source: BodySource): Promise<BodyFacts> {
	return known<BodyFacts>(source, "facts") ?? learn(source, await bodyOf(source)).facts;
}

/** Where its words are, for who looks at their spelling: much, and asked for once. */
export async function wordRangesOf(source: BodySource): Promise<readonly number[]> {
	return known<readonly number[]>(source, "ranges") ?? learn(source, await bodyOf(source)).ranges;
}

const gists = new WeakMap<BodySource, BodyGist>();

/** The same as far as an earlier run found it out. Taken from the index once: a page asks several times. */
export function knownGist(source: BodySource): BodyGist | undefined {
	const gist = gists.get(source) ?? known<BodyGist>(source, "gist");
	if (gist) gists.set(source, gist);
	return gist;
}

/** Whether nobody has rendered the body yet. */
export const isNew = (source: BodySource): boolean => knownGist(source) === undefined;

interface Learnt {
	readonly gist: BodyGist;
	readonly facts: BodyFacts;
	readonly ranges: readonly number[];
}

const parts = ["gist", "facts", "ranges"] as const satisfies (keyof Learnt)[];

const learnt = new WeakMap<BodySource, Learnt>();

const known = <T>(source: BodySource, part: keyof Learnt): T | undefined =>
	(learnt.get(source)?.[part] ?? drawer(source, part)?.get(topicOf(source, part))) as T | undefined;

/** Where in the index it is kept: what checks go by is much, and rarely asked for. */
function drawer(source: BodySource, part: keyof Learnt) {
	const entry = entryOf(source);
	return part === "gist" ? entry : entry?.details;
}

const topicOf = ({ slug, titleInBody, language }: BodySource, part: keyof Learnt): string =>
	`${part} ${slug} ${titleInBody} ${language}`;

function learn(source: BodySource, body: Body): Learnt {
	const { html: _, sections: _sections, wordRanges: ranges, ...facts } = body;
	const { words, links, pictures, lists, ownLists } = facts;
	const digest = hashOf(JSON.stringify(body));
	const found = {
		facts,
		ranges,
		gist: { digest, words, contents: contentsOf(body), links, pictures, lists, ownLists },
	};
	learnt.set(source, found);
	for (const part of parts) drawer(source, part)?.set(topicOf(source, part), found[part]);
	return found;
}

/** A piece this long, in words and in parts, is easier with its headings before it. */
const long = { words: 1200, sections: 4 };

function contentsOf({ words, sections }: Body): BodyGist["contents"] {
	const top = sections.filter(({ rank }) => rank === 2);
	if (words < long.words || top.length < long.sections) return [];
	return top.map(({ id, title }) => ({ id, title }));
}

const rendered = new WeakMap<BodySource, Promise<Body>>();

/** The body of a post, rendered at most once: kept in memory, or where there is a pack of bodies, there. */
export async function bodyOf(source: BodySource): Promise<Body> {
	const kept = keptBody(source);
	if (kept) return kept;
	const body = rendered.get(source) ?? renderSource(source);
	rendered.set(source, body);
	keep(source, await body);
	return body;
}

/** A body that stands in the pack; undefined when it is to be rendered. */
export function keptBody(source: BodySource): Body | undefined {
	const kept = keptTexts()?.get(keyOf(source));
	return kept === undefined ? undefined : JSON.parse(kept);
}

/** Keeps a body that was rendered, here or elsewhere: in memory only where there is no pack. */
export function keep(source: BodySource, body: Body): void {
	if (isNew(source)) learn(source, body);
	const bodies = keptTexts();
	if (!bodies) return;
	const name = keyOf(source);
	// Also when it is there and damaged: else it would be rendered every time.
	if (bodies.get(name) === undefined) bodies.set(name, JSON.stringify(body));
	rendered.delete(source);
}

/** What a body is rendered from, as plain data: it may be sent elsewhere. */
export type BodyText = Omit<BodySource, "file">;

/** Renders a body. */
export async function renderSource(source: BodyText): Promise<Body> {
	// Loaded only now: a command that finds everything in the index needs none of it.
	const { renderBody } = await import("#lib/markdown/render.ts");
	const file = new VFile({ path: source.path, value: source.body });
	const { codes, ...body } = renderBody(file, source);
	const set = codes.length > 0 ? await setAll(codes) : undefined;
	const found = file.messages.map((message) => ({
		rule: message.ruleId as RuleId,
		reason: message.reason,
		place: message.place,
		...(message.note && { note: message.note }),
	}));
	const html = set ? fillCode(body.html, set.html) : body.html;
	return { ...body, html, findings: [...found, ...(set?.findings ?? [])] };
}

const setAll = async (codes: readonly Code[]): Promise<SetCodes> =>
	(await import("#lib/markdown/set-codes.ts")).setCodes(codes);

const keyOf = ({ slug, titleInBody, language, body }: BodySource): string =>
	nameOf("body", slug, titleInBody, language, body);

const sources = new WeakMap<HelpList, BodySource>();

/** A list's text as a body: one object a list, so that it is rendered once. */
export function introductionSource(list: HelpList): BodySource {
	let source = sources.get(list);
	if (!source) {
		source = {
			path: list.path,
			file: list.file,
			slug: `help-${list.name}`,
			titleInBody: false,
			get body() {
				return list.body;
			},
		};
		sources.set(list, source);
		attach(source, entryOf(list));
	}
	return source;
}
