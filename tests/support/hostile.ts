import { stringify } from "yaml";

/** The function that no page may ever call; a browser test plants it. */
export const planted = "planted";

const run = `${planted}()`;

/** Where anything fetched would go. */
export const elsewhere = "http://elsewhere.example";

/** HTML that runs a script, or fetches something, in a page that takes it in as it is. */
export const html: readonly string[] = [
	`<script>${run}</script>`,
	`<script src="${elsewhere}/a.js"></script>`,
	`<picture><source srcset="${elsewhere}/a.png"><img src="x" onerror="${run}"></picture>`,
	`<img src=x onerror=${run}>`,
	`<svg onload="${run}"><script>${run}</script></svg>`,
	`<svg><a xlink:href="javascript:${run}"><text>a</text></a></svg>`,
	`<iframe src="${elsewhere}/"></iframe>`,
	`<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
	`<object data="${elsewhere}/a.swf"></object><embed src="${elsewhere}/a.swf">`,
	`<form action="${elsewhere}/"><button formaction="javascript:${run}">a</button></form>`,
	`<style>@import "${elsewhere}/a.css"; p { background: url("${elsewhere}/b.png") }</style>`,
	`<p style="background: url('${elsewhere}/c.png')">a</p>`,
	`<details open ontoggle="${run}"><summary onclick="${run}">a</summary>b</details>`,
	`<input autofocus onfocus="${run}">`,
	`<video src="${elsewhere}/a.mp4" onerror="${run}" poster="${elsewhere}/a.png"></video>`,
	`<audio src=x onerror="${run}"></audio>`,
	`<link rel="stylesheet" href="${elsewhere}/d.css">`,
	`<a href="javascript:${run}">a</a>`,
	`<a href="&#106;avascript:${run}">a</a>`,
	`<a href=" java\tscript:${run}">a</a>`,
	`<a href="data:text/html,<script>opener.${run}</script>">a</a>`,
	`<a href="https://a.example/" onmouseover="${run}" ping="${elsewhere}/ping">a</a>`,
	`<p id="text" onclick="${run}" class="page" data-ways-to-help="families">a</p>`,
];

/** The same, and each in a post of its own: a parser may take all that follows for a part of it. */
const unruly: readonly string[] = [
	`<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;"></table></mtext></math>`,
	`<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
	`<template><img src=x onerror="${run}"></template>`,
	`<!--><img src=x onerror=${run}>-->`,
	`<textarea></textarea><img src=x onerror=${run}></textarea>`,
	`<title></title><img src=x onerror=${run}></title>`,
	`<xmp></xmp><img src=x onerror=${run}></xmp>`,
	`<plaintext><img src=x onerror=${run}>`,
	`<svg><desc><style><img title="</style><img src=x onerror=${run}>">`,
	`</div></main></body></html><img src=x onerror=${run}>`,
	`<base href="${elsewhere}/"><img src="x" alt="a">`,
	`<meta http-equiv="refresh" content="0; url=${elsewhere}/">`,
];

/** Markdown whose own syntax carries the same. */
const markdown: readonly string[] = [
	`## "><img src=x onerror=${run}>\n\nWords.`,
	`## <img src=x onerror=${run}> {#text onclick=${run}}`,
	`\`\`\`js" onmouseover="${run}\n<script>${run}</script>\n\`\`\``,
	`[a](https://a.example/ "\\" onmouseover=${run} x=\\"")`,
	`[a](https://a.example/"onmouseover="${run})`,
	`https://a.example/"onmouseover="${run}`,
	`<https://a.example/?"onmouseover="${run}>`,
	`![" onerror="${run}](x"onerror="${run}.jpg "\\" onload=${run} x=\\"")`,
	`| <img src=x onerror=${run}> |\n| --- |\n| <script>${run}</script> |`,
	`A note[^"><img src=x onerror=${run}>].\n\n[^"><img src=x onerror=${run}>]: <script>${run}</script>`,
	`- [ ] <img src=x onerror=${run}>`,
	`> [!NOTE]\n> <img src=x onerror=${run}>`,
	`*["><img src=x onerror=${run}>]: "><script>${run}</script>\n\n"><img src=x onerror=${run}> again`,
	`*[planted]: " onmouseover="${run}`,
	`$\\href{javascript:${run}}{a} \\text{<img src=x onerror=${run}>} \\class{x" onclick="${run}}{a}$`,
	`$$\n\\includegraphics{${elsewhere}/a.png} <script>${run}</script>\n$$`,
	`$$\n\\text{</annotation></math><img src=x onerror=${run}>}\n$$`,
	`\`\`\`html title="" onclick=${run}" {1,3}\n<script>${run}</script>\n</code></pre><img src=x onerror=${run}>\n\`\`\``,
	`&lt;script&gt;${run}&lt;/script&gt; and &#0;picture:0&#0; and &#x3c;img src=x onerror=${run}&#x3e;`,
];

/** Words that mean something to the engine, or to what it is made with, where they are not an author's. */
const meaning: readonly string[] = [
	"The file /_next/static/../../../README.md is.",
	"`/_next/static/media/text.woff2`",
	'$$\\text{\\char0help:families\\char"0} \\text{\\char0link:\\%E0\\%A4\\%A\\char"0}$$',
	'`<html id="__next_error__">` and id="__next_error__"',
	'`<meta charSet="utf-8"/>` and <meta charSet="utf-8"/>',
];

/** Lists and quotations that stand in a post. */
const blocks: readonly string[] = [
	`:::ways-to-help[<img src=x onerror=${run}>]
- donate: [&lt;script>${run}&lt;/script>](https://a.example/?"onmouseover="${run}) — &lt;img src=x onerror=${run}> " onclick="${run}
  - place: <svg onload="${run}">
  - source: "><script>${run}</script>
  - archived: <https://a.example/"onclick="${run}>
  - for: <iframe srcdoc="<script>parent.${run}</script>">
- call: [a](tel:+1-555-0100) — ' onmouseover='${run}
:::`,
	`:::statement{by="&lt;img src=x onerror=${run}&gt;" role="&quot; onclick=&quot;${run}" source="https://a.example/?&quot;onclick=&quot;${run}"}
<img src=x onerror=${run}>
:::`,
	`:::social-post{by="<script>${run}</script>"}
<script>${run}</script>
" onmouseover="${run}
:::`,
];

const line = `"></title></style><script>${run}</script><img src=x onerror=${run}> ' onmouseover='${run}`;

/** A blog whose every field is hostile, and that builds: for that the pictures it names are there. */
export function hostileBlog(picture: Buffer): Record<string, string | Buffer> {
	const fields = {
		title: line,
		description: line,
		tags: [line, `javascript:${run}`],
		series: line,
		published: true,
	};
	const file = (values: object, body: string) => `---\n${stringify(values)}---\n\n${body}\n`;
	const text = [...meaning, ...markdown, ...html].join("\n\n");
	const links = ["read", "call"].map((kind) => ({
		kind,
		title: line,
		note: line,
		source: line,
		for: line,
		place: line,
		hours: line,
		outcome: line,
		...(kind === "read" && { until: "2020-01-01", archived: `https://a.example/'onclick='${run}` }),
		url: kind === "call" ? "tel:+1-555-0100" : `https://a.example/"onmouseover="${run}`,
	}));
	const unrulyPosts = unruly.map((each, index) => [
		`unruly-${index}.md`,
		file({ ...fields, title: `Unruly ${index}`, date: "2026-05-01" }, `${each}\n\nWords.`),
	]);
	const withoutPictures = text.replaceAll(/^!\[.*$/gm, "");
	return {
		...Object.fromEntries(unrulyPosts),
		x: picture,
		"_site.yaml": stringify({
			...{ title: line, description: line, author: line, greeting: line },
			checks: { "empty-section": "off" },
		}),
		"hostile/index.md": file({ ...fields, date: "2026-05-02" }, [text, ...blocks].join("\n\n")),
		[`hostile/x"onerror="${run}.jpg`]: picture,
		"hostile/x": picture,
		"heading.md": file(
			{ description: line, date: "2026-05-01", published: true },
			`# ${line}\n\nWords.\n\n::ways-to-help[families]`,
		),
		[`<img src=x onerror=${run}>.md`]: file({ ...fields, title: "Name", date: "2026-05-03" }, "Words."),
		"_pages/about.md": file(fields, withoutPictures),
		"_pages/x": picture,
		"_help/families.md": file({ title: line, published: true, links }, withoutPictures),
		"_help/x": picture,
	};
}
