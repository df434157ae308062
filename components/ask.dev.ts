import type { Problem } from "#lib/site/models.ts";

/** What the desk's routes answer. */
export interface Answer {
	/** a sentence for the author */
	readonly said: string;
	readonly problems?: readonly Problem[];
	/** the file, and what was changed in it */
	readonly changes?: readonly string[];
	/** what that breaks, a line each */
	readonly breaks?: readonly string[];
	/** of the page that is to be shown now */
	readonly address?: string;
}

/** Asks the dev server to change something in the blog folder. Never fails: what went wrong is what it says. */
export async function ask(address: string, order: object, token: string): Promise<Answer> {
	try {
		const response = await fetch(address, {
			method: "POST",
			headers: { "Content-Type": "application/json", "X-Galley-Token": token },
			body: JSON.stringify(order),
		});
		return (await response.json()) as Answer;
	} catch {
		return { said: "The dev server does not answer: is npm run dev still running?" };
	}
}
