import { readFileSync } from "node:fs";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
	dependencies: Record<string, string>;
};

/** The author's tools (`page.dev.tsx`, `route.dev.ts`) are pages in development only: a build cannot contain them. */
export default function config(phase: string): NextConfig {
	const extensions = ["tsx", "ts"];
	const isDev = phase === PHASE_DEVELOPMENT_SERVER;
	return {
		pageExtensions: isDev ? [...extensions.map((each) => `dev.${each}`), ...extensions] : extensions,
		trailingSlash: true,
		poweredByHeader: false,
		// Browsers and crawlers get the same page, with everything in its head.
		htmlLimitedBots: /.*/,
		// Loaded from node_modules as they are: what is not bundled need not be compiled, and native code cannot be.
		serverExternalPackages: Object.keys(dependencies).filter(
			(name) => !/^(next|react|react-dom)$/.test(name),
		),
		devIndicators: false,
		// The addresses that `npm run dev` shows the blog at; with --lan, also this machine's in its network.
		allowedDevOrigins: (process.env.GALLEY_HOSTS ?? "").split(",").map((host) => host.replace(/:\d+$/, "")),
		// Types are checked by `npm test`; `next build` need not wait for that.
		typescript: { ignoreBuildErrors: true },
		agentRules: false,
		// Maps to the sources are for who mends the engine; making them takes a fifth of the time to an author's first page.
		...(isDev && {
			experimental: { mcpServer: false, turbopackSourceMaps: false, turbopackInputSourceMaps: false },
		}),
		// Who writes need not read of every page that is asked for.
		logging: { incomingRequests: false },
		// `next build` makes no site (scripts/build.ts does), but shows the same pages, with their style in them.
		...(!isDev && {
			experimental: {
				inlineCss: true,
				turbopackMinify: { server: false, client: true },
				turbopackSourceMaps: false,
			},
		}),
	};
}
