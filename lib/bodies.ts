import { createHash } from "node:crypto";
import path from "node:path";
import { VFile } from "vfile";
import type { RuleId } from "#lib/checks/severity.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Finding } from "#lib/content/report.ts";
import { attach, entryOf } from "#lib/files/current-index.ts";
import { openPack, type Pack } from "#lib/files/pack.ts";
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

/** What there is to know about a body besides its HTML: enough for checks, and to tell whether a page can have changed. */
export interface BodyFacts extends Omit<Body, "html"> {
	/** changes when the body does */
	readonly digest: string;
}

/** The same, without rendering the body when an earlier run did. */
export async function factsOf(source: BodySource): Promise<BodyFacts> {
	return knownFacts(source) ?? learn(source, await bodyOf(source));
}

/** What an earlier run found out about the body, if one did. */
export const knownFacts = (source: BodySource): BodyFacts | undefined =>
	learnt.get(source) ?? (entryOf(source)?.get(topicOf(source)) as BodyFacts | undefined);

const topicOf = ({ slug, titleInBody, language }: BodySource): string =>
	`body ${slug} ${titleInBody} ${language}`;

const learnt = new WeakMap<BodySource, BodyFacts>();

function learn(source: BodySource, { html, ...rest }: Body): BodyFacts {
	const digest = createHash("sha256")
		.update(JSON.stringify([html, rest]))
		.digest("hex")
		.slice(0, 24);
	const facts = { ...rest, digest };
	learnt.set(source, facts);
	entryOf(source)?.set(topicOf(source), facts);
	return facts;
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
	const kept = pack()?.get(nameOf(source));
	return kept === undefined ? undefined : JSON.parse(kept);
}

/** Keeps a body that was rendered, here or elsewhere: in memory only where there is no pack. */
export function keep(source: BodySource, body: Body): void {
	if (!knownFacts(source)) learn(source, body);
	const bodies = pack();
	if (!bodies) return;
	const name = nameOf(source);
	if (!bodies.has(name)) bodies.set(name, JSON.stringify(body));
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

const packs = new Map<string, Pack>();

/** `BODY_CACHE` names a folder for one version of the code; a build sets it. */
function pack(): Pack | undefined {
	const folder = process.env.BODY_CACHE;
	if (!folder) return undefined;
	const opened =
		packs.get(folder) ?? openPack(path.join(/* turbopackIgnore: true */ folder, "pack"), mostKept);
	packs.set(folder, opened);
	return opened;
}

/** Bodies in the pack before older ones are dropped: of several large blogs, with their drafts. */
const mostKept = 50_000;

const nameOf = ({ slug, titleInBody, language, body }: BodySource): string =>
	createHash("sha256").update(`${slug}\n${titleInBody}\n${language}\n${body}`).digest("hex").slice(0, 32);

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
