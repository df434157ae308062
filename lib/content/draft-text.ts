import { stringify } from "yaml";

/** What is known of a post before it is written. */
export interface Beginning {
	readonly title: string;
	readonly description?: string;
}

/** The text of a draft that has no words yet: front matter, and room for them. */
export function draftText({ title, description = "" }: Beginning): string {
	const fields = { title: title.trim(), description: description.trim(), tags: [], published: false };
	return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n`;
}
