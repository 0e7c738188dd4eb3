import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(
	new URL("../../../src/ui/kit/tokens.css", import.meta.url),
	"utf8",
);
const [lightCss = "", darkCss = ""] = css.split(
	"@media (prefers-color-scheme: dark)",
);

function coloursIn(part: string): Map<string, string> {
	return new Map(
		[...part.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [
			String(name),
			String(hex),
		]),
	);
}

const light = coloursIn(lightCss);
const dark = new Map([...light, ...coloursIn(darkCss)]);

/** The relative luminance of WCAG 2.2, 0..1. */
function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(
	colours: Map<string, string>,
	ink: string,
	ground: string,
): number {
	const of = (name: string) => {
		const hex = colours.get(name);
		if (!hex) throw new Error(`No colour is named ${name}.`);
		return luminance(hex);
	};
	const [lower = 0, upper = 0] = [of(ink), of(ground)].toSorted(
		(one, other) => one - other,
	);
	return (upper + 0.05) / (lower + 0.05);
}

const TEXTS = [
	"ink on paper",
	"ink on card",
	"ink on warning-soft",
	"ink on problem-soft",
	"ink-soft on paper",
	"ink-soft on card",
	"ink-soft on none-soft",
	"on-accent on accent",
	"accent on paper",
	"accent on card",
	"warning on warning-soft",
	"problem on problem-soft",
];
/** The parts of a bar, which lie next to each other, and what they lie on. The hollow part is told from the card by its edge, and what has no clear view by its hatching. */
const KINDS = [
	"kind-toward on kind-elsewhere",
	"kind-toward on kind-away",
	"kind-elsewhere on kind-away",
	"kind-toward on card",
	"kind-toward on paper",
	"edge on kind-away",
	"gap-mark on gap",
];
const MARKS = [
	"edge on card",
	"edge on paper",
	"edge on none-soft",
	"accent on card",
	"accent on accent-soft",
	"gap-mark on gap",
];

describe.each([
	["light", light],
	["dark", dark],
])("the %s theme", (_name, colours) => {
	test.each(TEXTS)("has text with enough contrast: %s", (pair) => {
		const [ink = "", ground = ""] = pair.split(" on ");
		expect(contrast(colours, ink, ground)).toBeGreaterThanOrEqual(4.5);
	});

	test.each(KINDS)("has parts that differ without colour: %s", (pair) => {
		const [one = "", other = ""] = pair.split(" on ");
		expect(contrast(colours, one, other)).toBeGreaterThanOrEqual(3);
	});

	test.each(MARKS)("has marks with enough contrast: %s", (pair) => {
		const [ink = "", ground = ""] = pair.split(" on ");
		expect(contrast(colours, ink, ground)).toBeGreaterThanOrEqual(3);
	});
});
