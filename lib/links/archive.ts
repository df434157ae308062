import * as z from "zod";
import type { Client } from "#lib/links/client.ts";
import { toFailure } from "#lib/links/failures.ts";

/** The Internet Archive's availability API: https://archive.org/help/wayback_api.php */
const availabilityApi = "https://archive.org/wayback/available";

/** A copy that the Internet Archive has kept of a page. */
export interface KeptCopy {
	readonly url: string;
	/** the day on which it was made */
	readonly day: string;
}

const answerSchema = z.object({
	archived_snapshots: z.object({
		closest: z
			.object({
				available: z.boolean(),
				status: z.string(),
				timestamp: z.string().regex(/^\d{8}/),
				url: z.string().regex(/^https?:\/\/web\.archive\.org\/web\/\d+\/\S+$/),
			})
			.optional(),
	}),
});

/** Its answers have a few hundred characters. */
const longest = 64 * 1024;

/**
 * Looks for a kept copy of a page.
 *
 * @param day the copy should be of about then; of any day, where it is undefined
 * @returns undefined when there is none
 * @throws when the archive does not answer as it should
 */
export async function findCopy(
	url: string,
	day: string | undefined,
	{
		client,
		signal,
		api = availabilityApi,
	}: { readonly client: Client; readonly signal: AbortSignal; readonly api?: string },
): Promise<KeptCopy | undefined> {
	const question = new URL(api);
	question.searchParams.set("url", url);
	if (day) question.searchParams.set("timestamp", day.replaceAll("-", ""));
	const text = await client.text(question, longest, signal).catch((error: NodeJS.ErrnoException) => {
		throw error.code ? new Error(toFailure(error).why) : error;
	});
	const answer = toAnswer(text);
	const { closest } = answer.archived_snapshots;
	if (!closest?.available || closest.status !== "200") return undefined;
	return {
		url: new URL(closest.url.replace(/^http:/, "https:")).href,
		day: closest.timestamp.replace(/^(\d{4})(\d\d)(\d\d).*$/, "$1-$2-$3"),
	};
}

function toAnswer(text: string): z.infer<typeof answerSchema> {
	try {
		return answerSchema.parse(JSON.parse(text));
	} catch {
		throw new Error("its answer cannot be read");
	}
}
