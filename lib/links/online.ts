import { lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";

/** Reserved for examples by those who hand out names: it is always there (RFC 2606). */
const alwaysThere = "example.com";

/** Tells a host that is gone from a machine that is off the network: to both, no name leads anywhere. */
interface OnlineTest {
	/** whether a name that must be there is found now */
	readonly isOnline: () => Promise<boolean>;
	/** a host that has just answered is one that must be there */
	readonly hasAnswered: (host: string) => void;
}

export function onlineTest(lookup: LookupFunction = systemLookup as LookupFunction): OnlineTest {
	let witness = alwaysThere;
	const isFound = (host: string) =>
		new Promise<boolean>((resolve) => lookup(host, {}, (error) => resolve(error === null)));
	return {
		isOnline: async () => (await isFound(witness)) || (await isFound(alwaysThere)),
		hasAnswered: (host) => {
			witness = host;
		},
	};
}
