// The search page's own script, and the only one of the site. It asks Pagefind, whose index stands beside it.

const form = document.querySelector("search form");
const input = form.querySelector("input");
const status = document.querySelector("[data-status]");
const results = document.querySelector("[data-results]");

/** Results shown at once: more than that is another search. */
const most = 20;

/** Loaded with the first word typed, since most visitors type none. */
let pagefind;
const load = () => {
	pagefind ??= start();
	return pagefind;
};

/** The index is in parts, by months; the first has Pagefind's own files with it. */
async function start() {
	const site = new URL(".", import.meta.url);
	const [first, ...others] = document
		.querySelector("search")
		.dataset.parts.split(" ")
		.map((part) => new URL(`pagefind/${part}/`, site).href);
	const loaded = await import(`${first}pagefind.js`);
	await loaded.options({ baseUrl: site.pathname });
	await Promise.all(others.map((part) => loaded.mergeIndex(part, { baseUrl: site.pathname })));
	return loaded;
}

let latest = 0;

async function search(words) {
	const turn = ++latest;
	history.replaceState(null, "", words ? `?q=${encodeURIComponent(words)}` : location.pathname);
	if (!words) return show("", []);
	const answer = await ask(words).catch(() => ({ text: status.dataset.failed, pages: [] }));
	// Somebody who types on wants the answer to the whole word.
	if (turn === latest) show(answer.text, answer.pages);
}

async function ask(words) {
	const { results: found } = await (await load()).search(words);
	const pages = await Promise.all(found.slice(0, most).map((each) => each.data()));
	return { text: said(found.length), pages };
}

/** In the blog's own words. */
function said(count) {
	const { none, one, many } = status.dataset;
	return count === 0 ? none : `${count} ${count === 1 ? one : many}`;
}

function show(text, pages) {
	status.textContent = text;
	results.replaceChildren(...pages.map(toItem));
}

function toItem({ url, meta, plain_excerpt: excerpt }) {
	const item = document.createElement("li");
	const link = document.createElement("a");
	link.href = url;
	link.textContent = meta.title;
	const text = document.createElement("p");
	text.textContent = excerpt;
	item.append(link, text);
	return item;
}

form.hidden = false;
form.addEventListener("submit", (event) => {
	event.preventDefault();
	search(input.value.trim());
});
input.addEventListener("input", () => search(input.value.trim()));
input.value = new URLSearchParams(location.search).get("q") ?? "";
if (input.value) search(input.value.trim());
input.focus();
