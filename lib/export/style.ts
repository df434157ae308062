import path from "node:path";

/** Browsers that the style is made to work in, those of Next's own compiler (major and minor version in two bytes). */
const targets = { chrome: 111 << 16, edge: 111 << 16, firefox: 111 << 16, safari: (16 << 16) | (4 << 8) };

/**
 * The style of every page: `app/styles/index.css` and what it imports, without a space too many.
 *
 * @param root absolute path of the engine
 * @throws when a style sheet cannot be understood
 */
export async function styleOf(root: string): Promise<string> {
	const { bundle } = await import("lightningcss");
	const { code } = bundle({ filename: path.join(root, "app/styles/index.css"), minify: true, targets });
	return new TextDecoder().decode(code);
}
