/** subset-font and fontverter ship no types; these are the options used here. */
declare module "subset-font" {
	interface Options {
		readonly targetFormat: "truetype";
		readonly keepFeatures: readonly string[];
		readonly preserveNameIds: readonly number[];
		readonly variationAxes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
	}
	export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}

declare module "fontverter" {
	const fontverter: { convert(font: Uint8Array, to: "woff2" | "truetype"): Promise<Uint8Array> };
	export default fontverter;
}
