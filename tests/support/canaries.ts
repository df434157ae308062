import { stringify } from "yaml";

/** Everything an author can write in a post. */
const fields = [
	"title",
	"description",
	"tag",
	"slug",
	"body",
	"heading",
	"alt",
	"footnote",
	"linkwords",
	"linkhost",
	"linkpath",
	"cell",
	"code",
	"fence",
	"quote",
	"task",
	"summary",
	"caption",
	"callout",
	"short",
	"long",
	"series",
	"listheading",
	"way",
	"wayhost",
	"waynote",
	"place",
	"outcome",
	"said",
	"speaker",
] as const;

type Canaries = Readonly<Record<(typeof fields)[number], string>>;

/** A word of its own for each field of a text, found nowhere else: `zqdraftxtitle`. */
export const canariesOf = (name: string): Canaries =>
	Object.fromEntries(fields.map((field) => [field, `zq${name}x${field}`])) as Canaries;

/** What an author writes for nobody's eyes but her own, in whatever file. */
export const asideOf = (name: string): string => `zq${name}xaside`;

/** A post, page or list's text with a canary wherever words can stand. */
export function bodyOf(words: Canaries, name: string, picture?: string): string {
	return `${words.body} and **more**[^1], as [${words.linkwords}](https://${words.linkhost}.example/${words.linkpath}) says.

<!-- ${asideOf(name)} -->

## ${words.heading}

${picture ? `![${words.alt}](${picture} "${words.caption}")` : `${words.alt} ${words.caption}`}

| one | two |
| --- | --- |
| ${words.cell} | three |

\`${words.code}\`

\`\`\`text
${words.fence}
\`\`\`

> ${words.quote}

> [!NOTE]
> ${words.callout}

- [ ] ${words.task}

So ${words.short} said.

:::ways-to-help[${words.listheading}]
- read: [${words.way}](https://${words.wayhost}.example/) — ${words.waynote}
  - place: ${words.place}
- attend: [Over](https://${words.wayhost}.example/over)
  - until: 2026-01-01
  - outcome: ${words.outcome}
:::

:::statement{by="${words.speaker}" source="https://${words.wayhost}.example/said"}
${words.said}
:::

*[${words.short}]: ${words.long}

<details><summary>${words.summary}</summary>more</details>

[^1]: ${words.footnote}`;
}

/** A file with these words in every field. */
export function postOf(name: string, frontMatter: object, picture?: string): string {
	const words = canariesOf(name);
	const { title, description, tag, slug, series } = words;
	const yaml = stringify({ title, description, slug, series, tags: [tag, "shared"], ...frontMatter });
	return `---\n# ${asideOf(name)}\n${yaml}---\n\n${bodyOf(words, name, picture)}\n`;
}

/** A list of ways to help with these words in every field. */
export function listOf(name: string, frontMatter: object): string {
	const words = canariesOf(name);
	const link = {
		kind: "read",
		title: words.linkwords,
		url: `https://${words.linkhost}.example/${words.linkpath}`,
		note: words.task,
		place: words.place,
		source: words.speaker,
		for: words.listheading,
	};
	return `---\n# ${asideOf(name)}\n${stringify({ title: words.title, links: [link], ...frontMatter })}---\n\n${words.body}\n`;
}
