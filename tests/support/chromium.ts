import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

/** What the search looks at, and how it gets a browser; handed in, so that a test can make a machine up. */
export interface Machine {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
	/** Debian, where this process may install packages */
	readonly debianAsRoot: boolean;
	/** where Playwright keeps the browser that it downloads */
	readonly downloaded: string;
	readonly isThere: (file: string) => boolean;
	/** runs a command line to its end; undefined when all went well, else what it printed */
	readonly run: (commandLine: string) => string | undefined;
	readonly say: (line: string) => void;
}

/** How it is started: without a screen, as root too, and so that it asks nobody for anything. */
export const flags = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
	linux: [...names.map((name) => `/usr/bin/${name}`), "/snap/bin/chromium", "/opt/google/chrome/chrome"],
	darwin: [
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
		"/Applications/Chromium.app/Contents/MacOS/Chromium",
	],
};

/**
 * The browser for the tests: the one that `CHROME_PATH` names, else one installed on the system, else Playwright's own.
 *
 * @returns undefined when there is none
 * @throws when `CHROME_PATH` names nothing
 */
export function findChromium({ env, platform, downloaded, isThere } = thisMachine): string | undefined {
	const named = env.CHROME_PATH;
	if (named) {
		if (isThere(named)) return named;
		throw new Error(`CHROME_PATH is ${named}, where nothing is: correct it, or unset it`);
	}
	const folders = (env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
	const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
	return [...onPath, ...(usualPlaces[platform] ?? []), downloaded].find(isThere);
}

/**
 * The same, and where there is none, gets one.
 *
 * @throws with how to get one by hand, when that fails too
 */
export function ensureChromium(machine: Machine = thisMachine): string {
	const found = findChromium(machine);
	if (found) return found;
	const printed: string[] = [];
	for (const { line, command } of ways(machine)) {
		machine.say(line);
		const output = machine.run(command);
		if (output !== undefined) printed.push(output);
		const got = findChromium(machine);
		if (got) return got;
	}
	throw new Error(
		[
			"The browser tests need Chromium, and there is none: install Chromium or Google Chrome, or name one in CHROME_PATH.",
			"On Debian: apt-get install chromium. Elsewhere: npx playwright-core install --with-deps chromium.",
			...printed,
		].join("\n"),
	);
}

function ways({ debianAsRoot }: Machine): { line: string; command: string }[] {
	const debian = {
		line: "There is no Chromium for the browser tests: installing Debian's (apt-get install chromium) …",
		command: "apt-get update && apt-get install -y --no-install-recommends chromium",
	};
	const playwright = {
		line: "There is no Chromium for the browser tests: downloading Playwright's (npx playwright-core install chromium) …",
		command: "npx playwright-core install chromium",
	};
	return debianAsRoot ? [debian, playwright] : [playwright];
}

/** The machine that the tests run on. */
const thisMachine: Machine = {
	env: process.env,
	platform: process.platform,
	debianAsRoot: isDebian() && process.getuid?.() === 0,
	downloaded: chromium.executablePath(),
	isThere: existsSync,
	run: (commandLine) => {
		const { status, stdout, stderr } = spawnSync(commandLine, {
			shell: true,
			encoding: "utf8",
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
		});
		return status === 0 ? undefined : `${commandLine}:\n${stdout}${stderr}`;
	},
	say: (line) => console.log(line),
};

/** Debian itself: elsewhere a package of this name may be an empty shell. */
function isDebian(): boolean {
	const file = "/etc/os-release";
	return existsSync(file) && /^ID="?debian"?$/m.test(readFileSync(file, "utf8"));
}
