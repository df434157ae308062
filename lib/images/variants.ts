import { recipe } from "#lib/images/recipe.ts";

/** What is known of a picture once it has been looked through. Pixels. */
export interface PictureFacts {
	/** upright */
	readonly width: number;
	readonly height: number;
	/** something shows through */
	readonly alpha: boolean;
	/** stored without loss, and so perhaps drawn, or lettering: colours keep their edges */
	readonly drawn: boolean;
	readonly animated: boolean;
	/** `#aabbcc`, the mean: what stands in its place until it is there */
	readonly colour: string;
	/** the file says where it was taken */
	readonly located: boolean;
}

/** A picture beside a post. */
export interface Picture extends PictureFacts {
	/** by content, and by the way it is made: what its files' names begin with */
	readonly hash: string;
	/** absolute path of the author's file, which never goes out itself */
	readonly source: string;
}

/** One of the files that readers get of a picture. */
export interface Variant {
	/** `3f2a…-720.avif` */
	readonly name: string;
	readonly kind: "avif" | "webp" | "jpeg" | "png" | "animation" | "still";
	readonly width: number;
	readonly height: number;
}

/** All of them, as a page offers them. */
interface Variants {
	/** best first; in each, one file a width, narrowest first */
	readonly sources: readonly { readonly type: string; readonly files: readonly Variant[] }[];
	/** the one for everybody else, and for feeds */
	readonly fallback: Variant;
	/** of an animation, for readers who have asked for less motion */
	readonly still?: Variant;
}

/** What readers get of a picture. A pure function: pages name these files before they are made. */
export function variantsOf(picture: Picture): Variants {
	if (picture.animated) {
		const width = Math.min(recipe.animation.width, full(picture).width);
		return {
			sources: [],
			fallback: variant(picture, "animation", width),
			still: variant(picture, "still", width),
		};
	}
	const { width: most } = full(picture);
	// A width close to the widest would be a file for nobody.
	const widths = [...recipe.widths.filter((width) => width < most * 0.85), most];
	const few = widths.filter((width) => width === most || recipe.webpWidths.some((each) => each === width));
	return {
		sources: [
			{ type: "image/avif", files: widths.map((width) => variant(picture, "avif", width)) },
			{ type: "image/webp", files: few.map((width) => variant(picture, "webp", width)) },
		],
		fallback: variant(picture, picture.alpha ? "png" : "jpeg", Math.min(recipe.fallback.width, most)),
	};
}

/** Every file of a picture, once. */
export function filesOf(picture: Picture): Variant[] {
	const { sources, fallback, still } = variantsOf(picture);
	return [...sources.flatMap(({ files }) => files), fallback, ...(still ? [still] : [])];
}

/** The size that all others are made smaller from: never above the original's. */
export function full(picture: PictureFacts): { width: number; height: number } {
	const { width, height } = picture;
	const widest = isUpright(picture) ? recipe.upright.width : Math.max(...recipe.widths);
	const scale = Math.min(1, widest / width, recipe.highest / height);
	return { width: scaled(width, scale), height: scaled(height, scale) };
}

/** Whether it is so much higher than wide that, as wide as the text, it would not fit on a screen. */
export const isUpright = ({ width, height }: Pick<PictureFacts, "width" | "height">): boolean =>
	width < height * recipe.upright.ratio;

const scaled = (length: number, scale: number): number => Math.max(1, Math.round(length * scale));

const endings: Record<Variant["kind"], string> = {
	avif: ".avif",
	webp: ".webp",
	jpeg: ".jpg",
	png: ".png",
	animation: ".webp",
	still: "-still.webp",
};

function variant(picture: Picture, kind: Variant["kind"], width: number): Variant {
	return {
		name: `${picture.hash}-${width}${endings[kind]}`,
		kind,
		width,
		height: scaled(picture.height, width / picture.width),
	};
}

/** MIME type of a file that readers get, by its name. */
export const typeOf = (name: string): string => `image/${/\.(avif|webp|png)$/.exec(name)?.[1] ?? "jpeg"}`;
