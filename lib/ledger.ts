import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import * as z from "zod";
import { shownPath } from "#lib/files/shown-path.ts";
import type { PublicEdition } from "#lib/posts.ts";
import { listAddress, postAddress } from "#lib/site/address.ts";

/** Every address of a post, page or list, or that led to one, that was ever in a build, decoded; `gone` when its author said so. */
export type Ledger = Readonly<Record<string, "public" | "gone">>;

const schema = z.record(z.string().startsWith("/"), z.enum(["public", "gone"]));

const fileIn = (folder: string): string => path.join(folder, "_addresses.json");

/**
 * Reads the ledger of a blog folder; there is none before the first build.
 *
 * @throws when somebody changed it to what it cannot be: what it says is not to be lost
 */
export function readLedger(folder: string): Ledger {
	const file = fileIn(folder);
	if (!existsSync(file)) return {};
	try {
		return schema.parse(JSON.parse(readFileSync(file, "utf8")));
	} catch {
		throw new Error(
			`${shownPath(file)} cannot be read, expected lines such as "/first-light/": "public" between braces: put back an earlier copy, or delete it to begin anew`,
		);
	}
}

/**
 * Writes it, one address a line in the order of letters, so that two of them compare well; not when nothing changed.
 *
 * @throws a sentence, when the folder cannot be written
 */
export function writeLedger(folder: string, ledger: Ledger): void {
	const sorted = Object.fromEntries(Object.entries(ledger).sort(([a], [b]) => (a < b ? -1 : 1)));
	const text = `${JSON.stringify(sorted, undefined, "\t")}\n`;
	const file = fileIn(folder);
	if (existsSync(file) && readFileSync(file, "utf8") === text) return;
	try {
		writeFileAtomic(file, text);
	} catch (error) {
		throw new Error(notWritten(file, (error as NodeJS.ErrnoException).code), { cause: error });
	}
}

/** Without its code, which would be taken for one of the folder that is built: that stands in its place by now. */
function notWritten(file: string, code = "no code"): string {
	const mend = /^(?:ENOSPC|EDQUOT)$/.test(code)
		? `The disk is full, and ${shownPath(file)} was not written: make room on it`
		: `${shownPath(file)}, or its folder, may not be written: change the permissions`;
	return `${mend}, then do this again (${code}). What addresses were ever public is remembered there; all else is done`;
}

/** What an edition's addresses make of the ledger. One that is public again is not gone any more. */
export function ledgerAfter(ledger: Ledger, edition: PublicEdition): Ledger {
	const addresses = [...publicAddresses(edition), ...aliasesOf(edition).keys()];
	const now = addresses.map((address) => [address, "public"] as const);
	return { ...ledger, ...Object.fromEntries(now) };
}

/** Addresses that were public, at which there is nothing now, and of which nobody said where they went. */
export function vanished(ledger: Ledger, edition: PublicEdition): string[] {
	const accounted = new Set([...publicAddresses(edition), ...aliasesOf(edition).keys()]);
	return Object.entries(ledger)
		.filter(([address, state]) => state === "public" && !accounted.has(address))
		.map(([address]) => address);
}

/** Addresses that the author has said are gone for good. */
export const markedGone = (ledger: Ledger): Set<string> =>
	new Set(Object.keys(ledger).filter((address) => ledger[address] === "gone"));

/** Those of them at which nothing has come to be since. */
export function goneAddresses(ledger: Ledger, edition: PublicEdition): string[] {
	const used = new Set([...publicAddresses(edition), ...aliasesOf(edition).keys()]);
	return [...markedGone(ledger)].filter((address) => !used.has(address));
}

/** Posts and pages: all of a blog, or those that are public. */
interface Renamed {
	readonly posts: readonly { readonly slug: string; readonly aliases?: readonly string[] }[];
	readonly pages: Renamed["posts"];
}

/** Decoded address that a post or page had before → the one it has. The first to ask for one has it. */
export function aliasesOf({ posts, pages }: Renamed): Map<string, string> {
	const leads = new Map<string, string>();
	for (const { aliases = [], slug } of [...posts, ...pages]) {
		for (const alias of aliases) {
			if (!leads.has(alias)) leads.set(alias, decodeURI(postAddress(slug)));
		}
	}
	return leads;
}

export function publicAddresses({ posts, pages, lists }: PublicEdition): Set<string> {
	const own = [...posts, ...pages].map(({ slug }) => postAddress(slug));
	const listed = lists.map(({ name }) => listAddress(name));
	return new Set([...own, ...listed].map(decodeURI));
}
