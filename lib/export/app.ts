import type { ReactElement, ReactNode } from "react";
import { NoSuchPage } from "#lib/export/no-such-page.ts";
import { type Match, routerOf } from "#lib/export/routes.ts";
import { hashOf } from "#lib/files/hash.ts";
import { handOver, type PublicEdition } from "#lib/posts.ts";
import type { Frame, Page } from "#lib/site/models.ts";
import { searchedOf } from "#lib/site/search.ts";

/** What the app answers. */
export interface Answer {
	readonly status: number;
	readonly text: string;
}

/** The routes of `app/`, without a server: asked for an address, they answer as they would there. */
export interface App {
	readonly ask: (address: string) => Promise<Answer>;
	/** of an edition in digests */
	readonly digest: (address: string) => Promise<Digest>;
}

/** Texts that change when what an answer is made of does. */
export interface Digest {
	readonly whole: string;
	/** of that which can be searched */
	readonly searched: string;
}

interface PageModule {
	readonly default: (props: { readonly params: Promise<object> }) => ReactNode | Promise<ReactNode>;
}

interface RouteHandler {
	readonly GET: (
		request: Request,
		context: { readonly params: Promise<object> },
	) => Response | Promise<Response>;
}

/**
 * Opens the app for what readers may see. A page is a function from its address to markup, so nothing needs to listen, and
 * nothing be compiled: React makes the markup as Next would, but for what only script in a browser could use. Several
 * apps can be open, and answer by turns.
 *
 * @param root absolute path of the engine
 */
export async function openApp(root: string, edition: PublicEdition): Promise<App> {
	// Read by React when it is loaded, so before that.
	Object.assign(process.env, { NODE_ENV: "production" });
	const [{ createElement }, { default: Layout }, { default: NotFound }] = await Promise.all([
		import("react"),
		import("#app/layout.tsx"),
		import("#app/not-found.tsx"),
	]);
	const router = routerOf(root);
	const render = async (page: ReactNode): Promise<string> => {
		const { renderToStaticMarkup } = await import("react-dom/server");
		return `<!DOCTYPE html>${renderToStaticMarkup(createElement(Layout, null, page) as ReactElement)}`;
	};
	return {
		ask: async (address) => {
			handOver(edition);
			const found = router(address);
			if (found?.kind === "route") return answerOf(found, address);
			try {
				if (found) return { status: 200, text: await render(await elementOf(found)) };
			} catch (error) {
				if (!(error instanceof NoSuchPage)) throw error;
			}
			return { status: 404, text: await render(createElement(NotFound)) };
		},
		digest: async (address) => {
			handOver(edition);
			const found = router(address);
			if (found?.kind === "route") return { whole: (await answerOf(found, address)).text, searched: nothing };
			return inShort(found ? await elementOf(found) : NotFound());
		},
	};
}

/** Of what is no page, nothing can be searched. */
const nothing = "";

const frames = new WeakMap<Frame, string>();

/** A page's props, with its model among them. Thousands have the same frame. */
function inShort(page: ReactNode): Digest {
	const { props } = page as ReactElement<{ readonly model: Page }>;
	const { frame, ...model } = props.model;
	const known = frames.get(frame) ?? hashOf(JSON.stringify(frame));
	frames.set(frame, known);
	const { own, around } = searchedOf(model);
	const searched = JSON.stringify(own);
	return { searched, whole: `${known}${searched}${JSON.stringify({ ...props, model: around })}` };
}

const pages = new Map<string, PageModule>();

async function elementOf({ folder, params }: Match): Promise<ReactNode> {
	const page = pages.get(folder) ?? (await loadPage(folder));
	pages.set(folder, page);
	return page.default({ params: Promise.resolve(params) });
}

/** The bundler finds the modules by the form of these names. */
const loadPage = (folder: string): Promise<PageModule> =>
	folder === "" ? import("../../app/page.tsx") : import(`../../app/${folder}/page.tsx`);

async function answerOf({ folder, params }: Match, address: string): Promise<Answer> {
	const { GET }: RouteHandler = await import(`../../app/${folder}/route.ts`);
	const request = new Request(new URL(address, "http://127.0.0.1"));
	const response = await GET(request, { params: Promise.resolve(params) });
	return { status: response.status, text: await response.text() };
}
