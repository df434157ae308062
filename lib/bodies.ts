import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { sync as writeFileAtomic } from "write-file-atomic";
import type { RuleId } from "#lib/checks/severity.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Finding } from "#lib/content/report.ts";
import { colourCode } from "#lib/markdown/colour-code.ts";
import type { Code } from "#lib/markdown/enrich/code-blocks.ts";
import { isUnset, setFormula } from "#lib/markdown/formula.ts";
import { type RenderedBody, renderBody } from "#lib/markdown/render.ts";
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
	const file = new VFile({ path: source.path, value: source.body });
	const { codes, ...body } = renderBody(file, source);
	const findings = file.messages.map((message) => ({
		rule: message.ruleId as RuleId,
		reason: message.reason,
		place: message.place,
		...(message.note && { note: message.note }),
	}));
	const set = await Promise.all(codes.map(toHtml));
	const html = codes.length > 0 ? fillCode(body.html, set) : body.html;
	const whole = { ...body, html, findings: [...findings, ...unread(codes, set)] };
	const kept = fileFor(source);
	if (kept) {
		mkdirSync(path.dirname(kept), { recursive: true });
		writeFileAtomic(kept, JSON.stringify(whole), { fsync: false });
	}
	return whole;
}

/** Formulas that stand in the text as they were written, since they cannot be set. */
const unread = (codes: readonly Code[], set: readonly string[]): Finding[] =>
	codes.flatMap(({ language, text, place }, index) => {
		if (language !== "math" || !isUnset(set[index] ?? "")) return [];
		const [line = ""] = text.trim().split("\n", 1);
		const reason = `Unexpected formula \`${line.slice(0, 60)}\`, expected TeX that can be set: look for an open brace, or a name that is no command`;
		return [{ rule: "markdown-left", reason, place }];
	});

const toHtml = ({ language, text, display }: Code): Promise<string> =>
	language === "math" ? setFormula(text, display) : colourCode(text, language);

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
			body: list.body,
		};
		sources.set(list, source);
	}
	return source;
}
