/**
 * The author's one colour, made fit to read on either paper: the hue stays, the lightness moves until the contrast is
 * 7:1, and the chroma gives way where sRGB ends. Oklab after CSS Color 4, contrast after WCAG 2.2.
 */

type Triple = readonly [number, number, number];

// the papers of app/styles/tokens.css; by night a colour is also dimmed a little, as lamps are
const day = { paper: "#fbf7f0", end: 0, chroma: 1 };
const night = { paper: "#1a1715", end: 1, chroma: 0.75 };

/** A colour by day and by night, both `#rrggbb`. */
interface Accent {
	readonly light: string;
	readonly dark: string;
}

/** Every page asks for the same one, and the search for it takes a millisecond. */
const known = new Map<string, Accent>();

/** `colour` is `#rrggbb`, as the schema of `_site.yaml` asks. */
export function toAccent(colour: string): Accent {
	const accent = known.get(colour) ?? { light: toReadable(colour, day), dark: toReadable(colour, night) };
	known.set(colour, accent);
	return accent;
}

/** WCAG's contrast ratio of two colours, 1 to 21. */
function toContrast(one: string, other: string): number {
	const [darker = 0, lighter = 0] = [one, other].map(toLuminance).sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

/** The nearest colour with enough contrast, on the way to black (`end` 0) or white (1). */
function toReadable(colour: string, { paper, end, chroma }: typeof day): string {
	if (toContrast(colour, paper) >= 7) return colour;
	const [lightness, a, b] = toOklab(toLinear(colour));
	for (let step = 0; step <= 1; step += 0.005) {
		const lighter = lightness + (end - lightness) * step;
		const candidate = toHex(toInside([lighter, a * chroma, b * chroma]));
		if (toContrast(candidate, paper) >= 7) return candidate;
	}
	return end === 0 ? "#000000" : "#ffffff";
}

/** Takes chroma away until the colour is one that sRGB has. */
function toInside([lightness, a, b]: Triple): Triple {
	for (let share = 1; share > 0; share -= 0.02) {
		const linear = fromOklab([lightness, a * share, b * share]);
		if (linear.every((channel) => channel >= 0 && channel <= 1)) return linear;
	}
	return fromOklab([lightness, 0, 0]);
}

function toLuminance(colour: string): number {
	const [red, green, blue] = toLinear(colour);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toLinear(colour: string): Triple {
	const channel = (at: number) => {
		const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return [channel(1), channel(3), channel(5)];
}

function toHex(linear: Triple): string {
	const channel = (value: number) => {
		const held = Math.min(1, Math.max(0, value));
		const encoded = held <= 0.0031308 ? held * 12.92 : 1.055 * held ** (1 / 2.4) - 0.055;
		return Math.round(encoded * 255)
			.toString(16)
			.padStart(2, "0");
	};
	return `#${linear.map(channel).join("")}`;
}

function toOklab([red, green, blue]: Triple): Triple {
	const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
	const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
	const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	];
}

function fromOklab([lightness, a, b]: Triple): Triple {
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
	];
}
