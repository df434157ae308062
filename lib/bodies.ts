import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { sync as writeFileAtomic } from "write-file-atomic";
import type { RuleId } from "#lib/checks/severity.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Finding } from "#lib/content/report.ts";
import { attach, entryOf } from "#lib/files/file-index.ts";
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

/** What there is to know about a body besides its HTML: enough for checks. */
export type BodyFacts = Omit<Body, "html" | "sections">;

/** The same, without rendering the body when an earlier run did. */
export async function factsOf(source: BodySource): Promise<BodyFacts> {
	const known = knownFacts(source);
	if (known) return known;
	const { html: _, sections: _sections, ...facts } = await bodyOf(source);
	entryOf(source)?.set(topicOf(source), facts);
	return facts;
}

/** What an earlier run found out about the body, if one did. */
export const knownFacts = (source: BodySource): BodyFacts | undefined =>
	entryOf(source)?.get(topicOf(source)) as BodyFacts | undefined;

const topicOf = ({ slug, titleInBody, language }: BodySource): string =>
	`body ${slug} ${titleInBody} ${language}`;

const rendered = new WeakMap<BodySource, Promise<Body>>();

/** The body of a post, rendered at most once: kept in memory and, in a build, on disk by hash of the text. */
export function bodyOf(source: BodySource): Promise<Body> {
	let body = rendered.get(source);
	if (!body) {
		const kept = keptOnDisk(source);
		body = kept ? Promise.resolve(kept) : render(source);
		rendered.set(source, body);
	}
	return body;
}

async function render(source: BodySource): Promise<Body> {
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
	const whole = { ...body, html, findings: [...found, ...(set?.findings ?? [])] };
	const kept = fileFor(source);
	if (kept) {
		mkdirSync(path.dirname(kept), { recursive: true });
		writeFileAtomic(kept, JSON.stringify(whole), { fsync: false });
	}
	return whole;
}

const setAll = async (codes: readonly Code[]): Promise<SetCodes> =>
	(await import("#lib/markdown/set-codes.ts")).setCodes(codes);

function keptOnDisk(source: BodySource): Body | undefined {
	const kept = fileFor(source);
	if (!kept) return undefined;
	try {
		return JSON.parse(readFileSync(/* turbopackIgnore: true */ kept, "utf8"));
	} catch {
		// Not there, or damaged: it is made again.
		return undefined;
	}
}

/** `BODY_CACHE` names a folder for one version of the code; a build sets it. */
function fileFor({ slug, titleInBody, language, body }: BodySource): string | undefined {
	const folder = process.env.BODY_CACHE;
	if (!folder) return undefined;
	const hash = createHash("sha256").update(`${slug}\n${titleInBody}\n${language}\n${body}`).digest("hex");
	return path.join(/* turbopackIgnore: true */ folder, hash.slice(0, 2), `${hash.slice(2, 32)}.json`);
}

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
