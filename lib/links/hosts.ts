import pLimit, { type LimitFunction } from "p-limit";
import type { Clock } from "#lib/links/clock.ts";

/** How much to ask at once. */
interface Manners {
	/** requests under way to one host */
	readonly perHost: number;
	/** between two requests to one host; milliseconds */
	readonly gap: number;
}

/** Sees to it that no host is asked too much at once, by whichever way it is come to. */
export interface Hosts {
	/** @throws what the work throws, or when the signal says stop */
	readonly visit: <T>(host: string, signal: AbortSignal, work: () => Promise<T>) => Promise<T>;
	/** leaves a host alone for a while; milliseconds */
	readonly leaveAlone: (host: string, milliseconds: number) => void;
}

interface Host {
	readonly limit: LimitFunction;
	/** from when on it may be asked again */
	free: number;
}

export function politeTo({ perHost, gap }: Manners, clock: Clock): Hosts {
	const hosts = new Map<string, Host>();
	const hostOf = (name: string): Host => {
		const host = hosts.get(name) ?? { limit: pLimit(perHost), free: 0 };
		hosts.set(name, host);
		return host;
	};
	return {
		visit: (name, signal, work) => {
			const host = hostOf(name);
			return host.limit(async () => {
				signal.throwIfAborted();
				const start = Math.max(clock.now(), host.free);
				host.free = start + gap;
				if (start > clock.now()) await clock.wait(start - clock.now(), signal);
				return work();
			});
		},
		leaveAlone: (name, milliseconds) => {
			const host = hostOf(name);
			host.free = Math.max(host.free, clock.now() + milliseconds);
		},
	};
}
