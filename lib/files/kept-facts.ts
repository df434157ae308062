/** Plain data by topic. */
export interface Facts {
	readonly get: (topic: string) => unknown;
	readonly set: (topic: string, fact: unknown) => void;
}

/** Facts as they stand in a line of the index, looked up there only when somebody asks: of thousands, few are asked for. */
export class KeptFacts implements Facts {
	readonly #before: string;
	#found: Map<string, string> | undefined;

	/** @param before topics, each with a fact as JSON after it, and a tab before each of both */
	constructor(before: string) {
		this.#before = before;
	}

	get learnt(): number {
		return this.#found?.size ?? 0;
	}

	get(topic: string): unknown {
		const json = this.#found?.get(topic) ?? this.#known(topic);
		try {
			return json === undefined ? undefined : JSON.parse(json);
		} catch {
			return undefined;
		}
	}

	set(topic: string, fact: unknown): void {
		this.#found ??= new Map();
		this.#found.set(topic, JSON.stringify(fact));
	}

	/** As the constructor takes them, with what was learnt. */
	text(): string {
		if (!this.#found) return this.#before;
		const facts = new Map<string, string>();
		const parts = this.#before.split("\t").slice(1);
		for (let index = 0; index + 1 < parts.length; index += 2)
			facts.set(parts[index] ?? "", parts[index + 1] ?? "");
		for (const [topic, fact] of this.#found) facts.set(topic, fact);
		return [...facts].map(([topic, fact]) => `\t${topic}\t${fact}`).join("");
	}

	/** A topic is no JSON, so that no fact can be taken for one. */
	#known(topic: string): string | undefined {
		const at = this.#before.indexOf(`\t${topic}\t`);
		if (at === -1) return undefined;
		const from = at + topic.length + 2;
		const end = this.#before.indexOf("\t", from);
		return this.#before.slice(from, end === -1 ? undefined : end);
	}
}
