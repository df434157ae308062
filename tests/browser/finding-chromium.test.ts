import { describe, expect, it } from "vitest";
import { ensureChromium, findChromium, type Machine } from "#tests/support/chromium.ts";

/** A machine that is made up: which files it has, and what its installers do. */
function machine(files: readonly string[], other: Partial<Machine> = {}) {
	const there = new Set(files);
	const said: string[] = [];
	const ran: string[] = [];
	const made: Machine = {
		env: { PATH: "/home/ruth/bin:/usr/bin" },
		platform: "linux",
		debianAsRoot: false,
		downloaded: "/cache/playwright/chrome",
		isThere: (file) => there.has(file),
		run: (commandLine) => {
			ran.push(commandLine);
			return "no network";
		},
		say: (line) => said.push(line),
		...other,
	};
	return { made, there, said, ran };
}

const system = "/usr/bin/chromium";
const downloaded = "/cache/playwright/chrome";

describe("the browser for the tests is", () => {
	it("the one that CHROME_PATH names, before any other", () => {
		const env = { PATH: "/usr/bin", CHROME_PATH: "/opt/mine" };
		expect(findChromium(machine(["/opt/mine", system, downloaded], { env }).made)).toBe("/opt/mine");
	});

	it("else one on PATH, in the order of PATH", () => {
		const files = [downloaded, "/usr/bin/chromium", "/home/ruth/bin/google-chrome"];
		expect(findChromium(machine(files).made)).toBe("/home/ruth/bin/google-chrome");
	});

	it("else one in a usual place of the system", () => {
		const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
		const mac = { platform: "darwin" as const, env: { PATH: "" } };
		expect(findChromium(machine([downloaded, chrome], mac).made)).toBe(chrome);
		expect(findChromium(machine([downloaded, "/snap/bin/chromium"]).made)).toBe("/snap/bin/chromium");
	});

	it("else the one that Playwright downloaded", () => {
		expect(findChromium(machine([downloaded]).made)).toBe(downloaded);
	});

	it("never another than CHROME_PATH names: when that is not there, the tests say so", () => {
		const env = { PATH: "/usr/bin", CHROME_PATH: "/opt/mien" };
		expect(() => findChromium(machine([system], { env }).made)).toThrow(
			"CHROME_PATH is /opt/mien, where nothing is",
		);
	});
});

describe("where there is none,", () => {
	it("Debian as root installs its own, and says so in one line", () => {
		const { made, there, said, ran } = machine([], { debianAsRoot: true });
		const run = (commandLine: string) => {
			ran.push(commandLine);
			there.add(system);
			return undefined;
		};
		expect(ensureChromium({ ...made, run })).toBe(system);
		expect(ran).toEqual(["apt-get update && apt-get install -y --no-install-recommends chromium"]);
		expect(said).toHaveLength(1);
	});

	it("other systems download Playwright's, and say so in one line", () => {
		const { made, there, said, ran } = machine([]);
		const run = (commandLine: string) => {
			ran.push(commandLine);
			there.add(downloaded);
			return undefined;
		};
		expect(ensureChromium({ ...made, run })).toBe(downloaded);
		expect(ran).toEqual(["npx playwright-core install chromium"]);
		expect(said).toHaveLength(1);
	});

	it("and none can be had, the run fails, with how to get one and what went wrong", () => {
		const { made, ran } = machine([], { debianAsRoot: true });
		expect(() => ensureChromium(made)).toThrow(/CHROME_PATH[\s\S]*apt-get install chromium[\s\S]*no network/);
		expect(ran).toHaveLength(2);
	});

	it("nothing is installed where there is one", () => {
		const { made, said, ran } = machine([system]);
		expect(ensureChromium(made)).toBe(system);
		expect([said, ran]).toEqual([[], []]);
	});
});
