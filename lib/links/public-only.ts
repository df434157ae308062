import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Whether an IP address may be asked. */
export type Policy = (address: string) => boolean;

/** Code of the error for a host that may not be asked. */
export const notPublic = "ENOTPUBLIC";

/**
 * Only what everybody on the internet can reach: no loopback, no addresses of a house or office, none that stands for
 * another one.
 */
export const publicOnly: Policy = (address) =>
	ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";

/** How names become addresses; a name that leads nowhere public is an error. */
export function guarded(
	mayAsk: Policy,
	lookup: LookupFunction = systemLookup as LookupFunction,
): LookupFunction {
	return (host, options, callback) => {
		lookup(host, { ...options, all: true }, (error, found) => {
			if (error) return callback(error, "");
			const all = Array.isArray(found) ? found : [{ address: found, family: isIP(found) }];
			const allowed = all.filter(({ address }) => mayAsk(address));
			const [first] = allowed;
			if (!first) callback(refusal(host), "");
			else if (options.all) callback(null, allowed);
			else callback(null, first.address, first.family);
		});
	};
}

/** @throws for an IP address that may not be asked: those are never looked up */
export function requireAllowed({ hostname }: URL, mayAsk: Policy): void {
	const address = hostname.replace(/^\[|\]$/g, "");
	if (isIP(address) !== 0 && !mayAsk(address)) throw refusal(address);
}

const refusal = (host: string): NodeJS.ErrnoException =>
	Object.assign(new Error(`${host} is not on the public internet`), { code: notPublic });
