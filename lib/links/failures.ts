import { tooSlow } from "#lib/links/client.ts";
import { notPublic } from "#lib/links/public-only.ts";

/** Why there was no answer. */
export interface Failure {
	/** `name`: there is no such host; `passing`: may be over in a while; `slow`: the same, and it takes long to find out */
	readonly kind: "name" | "slow" | "passing" | "lasting";
	/** in the writer's words */
	readonly why: string;
}

const slow: Failure = { kind: "slow", why: "no answer in time" };
const brokenOff: Failure = { kind: "passing", why: "it broke off" };
const noWay: Failure = { kind: "passing", why: "there is no way there from here" };

const failures: Readonly<Record<string, Failure>> = {
	ENOTFOUND: { kind: "name", why: "there is no such host" },
	EAI_AGAIN: { kind: "passing", why: "its host could not be looked up" },
	[tooSlow]: slow,
	ETIMEDOUT: slow,
	UND_ERR_CONNECT_TIMEOUT: slow,
	UND_ERR_HEADERS_TIMEOUT: slow,
	ECONNRESET: brokenOff,
	EPIPE: brokenOff,
	UND_ERR_SOCKET: brokenOff,
	ECONNREFUSED: { kind: "passing", why: "nothing answers there" },
	ENETUNREACH: noWay,
	EHOSTUNREACH: noWay,
	ENETDOWN: noWay,
	[notPublic]: { kind: "lasting", why: "it is on this machine or its own network, where readers cannot go" },
};

/** An error of the network → what it means. */
export function toFailure(error: unknown): Failure {
	const code = codeOf(error);
	const known = failures[code];
	if (known) return known;
	if (/CERT|SSL|TLS|EPROTO|SIGNATURE|ISSUER/.test(code)) {
		return { kind: "lasting", why: "its certificate is not right, and browsers warn of it" };
	}
	// Some answer HEAD with what only belongs to GET.
	if (/^HPE_|HEADERS_OVERFLOW/.test(code)) return { kind: "passing", why: "its answer cannot be read" };
	return { kind: "lasting", why: `it cannot be asked${code ? ` (${code})` : ""}` };
}

/** That of the error, or of the first that it is made of: several addresses of a host were tried. */
function codeOf(error: unknown): string {
	if (!(error instanceof Error)) return "";
	const { code, cause, name } = error as NodeJS.ErrnoException;
	if (code) return code;
	if (name === "HTTPParserError") return "HPE_INVALID";
	const [inner] = error instanceof AggregateError ? error.errors : [];
	return codeOf(inner ?? cause);
}
