/** What a disk can say to a build, and what to do about it. */
const advice: Partial<Record<string, (file: string, out: string) => string>> = {
	ENOSPC: () => "The disk is full: make room on it",
	EDQUOT: () => "The disk has no more room for you: make room on it",
	EROFS: (file) => `${file} stands on a disk that cannot be written: name another folder in OUT_DIR`,
	EACCES: (file) => `${file} may not be written: change its permissions, or name another folder in OUT_DIR`,
	EPERM: (file) => `${file} may not be written: change its permissions, or name another folder in OUT_DIR`,
	EBUSY: (_file, out) =>
		`OUT_DIR (${out}) is in use, or a disk of its own, and cannot be replaced: name a folder in it, ${out}/site`,
	ENOTDIR: (file) => `${file} is a file where a folder is wanted: name another folder in OUT_DIR`,
	ENAMETOOLONG: (file) => `The name ${file} is too long for the disk: make it shorter`,
	EMFILE: () => "Too many files are open: close other programs, and build again",
};

/**
 * An error in a sentence for the author, when it is the disk's; any other as it is.
 *
 * @param out the folder that was to be written
 */
export function inWords(error: unknown, out: string): unknown {
	const { code = "", path: file = out } = error as NodeJS.ErrnoException;
	const say = advice[code];
	return say ? new Error(`${say(file, out)}. ${out} is as it was`, { cause: error }) : error;
}
