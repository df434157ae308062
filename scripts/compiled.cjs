// Half of the time in which a command starts, V8 reads its code. What V8 made of it can be kept, with the functions that
// were called. Node does so by itself only from version 22 on.
const { readFileSync, renameSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");
const { Script } = require("node:vm");
const { crc32 } = require("node:zlib");

/** Milliseconds: a long command throws away what it needed to start, and other runs need no more than that. */
const started = 2_000;

/**
 * Runs a CommonJS file, with what V8 made of it when the same verb was run before.
 *
 * @param {string} file absolute path; what V8 made of it is kept beside it, and must go when the file is changed
 * @throws what the file throws
 */
exports.runCompiled = (file) => {
	const [verb = ""] = process.argv.slice(2);
	const kept = `${file}${/^[a-z-]{1,20}$/.test(verb) ? `.${verb}` : ""}.v8`;
	const cachedData = unseal(kept);
	const script = new Script(
		`(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "utf8")}\n})`,
		{ filename: file, cachedData },
	);
	if (!cachedData || script.cachedDataRejected) whenStarted(() => seal(kept, script.createCachedData()));
	const module = { exports: {} };
	script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
};

/** Calls it once: soon, or when all went well before. */
function whenStarted(then) {
	let done = false;
	const once = (code) => {
		if (!done && code === 0) then();
		done = true;
	};
	setTimeout(once, started, 0).unref();
	process.on("exit", once);
}

/** V8 believes what it is given: a checksum of 8 bytes stands before it. */
function seal(file, data) {
	try {
		const own = `${file}.${process.pid}`;
		writeFileSync(own, Buffer.concat([sumOf(data), data]));
		renameSync(own, file);
	} catch {
		// Without it, commands start later.
	}
}

function unseal(file) {
	try {
		const [sum, data] = cut(readFileSync(file));
		return sumOf(data).equals(sum) ? data : undefined;
	} catch {
		return undefined;
	}
}

const cut = (sealed) => [sealed.subarray(0, 8), sealed.subarray(8)];
const sumOf = (data) => Buffer.from(crc32(data).toString(16).padStart(8, "0"));
