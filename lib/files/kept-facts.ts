/** Plain data by topic. */
export interface Facts {
	readonly get: (topic: string) => unknown;
	readonly set: (topic: string, fact: unknown) => void;
}

/** Facts as they stand in a line of the index: taken apart only when somebody asks for one. */
export class KeptFacts implements Facts {
	readonly #before: () => readonly string[];
	#kept: Map<string, string> | undefined;
	readonly #found = new Map<string, string>();

	/** @param before topics and facts by turns */
	constructor(before: () => readonly string[]) {
		this.#before = before;
	}

	get learnt(): number {
		return this.#found.size;
	}

	get(topic: string): unknown {
		const json = this.#found.get(topic) ?? this.#known().get(topic);
		try {
			return json === undefined ? undefined : JSON.parse(json);
		} catch {
			return undefined;
		}
	}

	set(topic: string, fact: unknown): void {
		this.#found.set(topic, JSON.stringify(fact));
	}

	/** topics and facts by turns */
	parts(): string[] {
		return [...new Map([...this.#known(), ...this.#found])].flat();
	}

	#known(): Map<string, string> {
		if (this.#kept) return this.#kept;
		this.#kept = new Map();
		const parts = this.#before();
		for (let index = 0; index + 1 < parts.length; index += 2) {
			this.#kept.set(parts[index] ?? "", parts[index + 1] ?? "");
		}
		return this.#kept;
	}
}
