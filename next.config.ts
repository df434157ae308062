import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";

/** The author's tools (`page.dev.tsx`, `route.dev.ts`) are pages in development only: a build cannot contain them. */
export default function config(phase: string): NextConfig {
	const extensions = ["tsx", "ts"];
	return {
		pageExtensions:
			phase === PHASE_DEVELOPMENT_SERVER
				? [...extensions.map((each) => `dev.${each}`), ...extensions]
				: extensions,
		trailingSlash: true,
		poweredByHeader: false,
		// Browsers and crawlers get the same page, with everything in its head.
		htmlLimitedBots: /.*/,
		// Native code is loaded from node_modules, not bundled.
		serverExternalPackages: ["sharp", "@parcel/watcher"],
		devIndicators: false,
		// Types are checked by `npm test`; an author's build need not wait for that.
		typescript: { ignoreBuildErrors: true },
		agentRules: false,
		experimental: { inlineCss: true },
	};
}
