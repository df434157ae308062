import { type Browser, chromium } from "playwright-core";
import { ensureChromium, flags } from "#tests/support/chromium.ts";

/** Opens the browser that the tests use. It goes when this process does. */
export const openBrowser = (): Promise<Browser> =>
	chromium.launch({
		executablePath: ensureChromium(),
		args: flags,
		// What Ctrl+C does is said in leaving.ts.
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
