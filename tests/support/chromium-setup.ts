import { ensureChromium } from "#tests/support/chromium.ts";

/** Before the first test: makes sure that there is a browser. Without one the run fails, and says how to get it. */
export default function setup(): void {
	ensureChromium();
}
