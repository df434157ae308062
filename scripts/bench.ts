import { Command, Option } from "commander";
import { explainsNpm } from "#scripts/shared/npm.ts";
import { run } from "#scripts/shared/run.ts";
import { type BenchOptions, bench } from "#tests/bench/bench.ts";
import { count, names, sizes } from "#tests/bench/typed.ts";
import { requireMarks, writeReport } from "#tests/bench/write-report.ts";

const command = explainsNpm(new Command("npm run bench --"), "npm run bench -- --runs 5")
	.description("Measure the engine as last committed, against an earlier commit and against other engines.")
	.addOption(
		new Option("--sizes <numbers>", "posts of the blogs to measure with, 10 or more each")
			.argParser(sizes)
			.default([100, 1000], "100,1000"),
	)
	.option("--against <revision>", "commit to compare with (default: the last tag, else HEAD~1)")
	.option("--runs <number>", "how often; medians are shown (default: 3, of 10,000 posts 1)", count)
	.option("--peers <folder>", "measure other engines too, by the peers.mjs in this folder")
	.option("--only <names>", "of these only: hugo,astro (default: those that peers.mjs runs by itself)", names)
	.option("--out <file>", "write the tables between the marks of this file, such as docs/performance.md")
	.addHelpText(
		"after",
		`
Tables go to standard output, or into --out; what is being done goes to standard error. Ctrl+C ends it, and leaves nothing
behind. It waits for quiet moments: leave the machine alone meanwhile. 100 and 1,000 posts take some twenty minutes.

  npm run bench -- --sizes 100
  npm run bench -- --sizes 100,1000,10000 --against v0.1.0 --out docs/performance.md

How it is measured: docs/performance.md`,
	)
	.parse();

run(async () => {
	const { out, ...options } = command.opts<BenchOptions & { out?: string }>();
	if (out) requireMarks(out);
	const { report, failures } = await bench(options);
	if (out) writeReport(out, report);
	else console.log(report);
	if (failures.length === 0) return;
	console.error(`\nNot measured:\n${failures.join("\n")}`);
	process.exitCode = 1;
});
