import type { Command } from "commander";

/**
 * Options of which npm took one for itself, since no `--` stood before it: `npm run post list --drafts`. It leaves word in
 * the environment.
 *
 * @param names options without a value; npm mixes up those that have one
 */
export function withNpms<Options extends object>(
	options: Options,
	names: readonly (keyof Options & string)[],
): Options {
	if (!["post", "links"].includes(process.env.npm_lifecycle_event ?? "")) return options;
	const taken = names.filter((name) => process.env[`npm_config_${name}`] === "true");
	return { ...options, ...Object.fromEntries(taken.map((name) => [name, true])) };
}

/** Says, when a word is left over, what npm has most likely done with the option before it. */
export function explainsNpm(command: Command, example: string): Command {
	const hint = `npm keeps options for itself unless \`--\` stands before them: ${example}\n`;
	return command.configureOutput({
		outputError: (said, write) => write(said.includes("too many arguments") ? said + hint : said),
	});
}
