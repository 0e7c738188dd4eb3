import { KEYED_ELEMENTS } from "../rules/page-key.ts";
import { ALL_SITES } from "../sites/all-sites.ts";
import type { Rule } from "../sites/site.ts";

const RULES: readonly Rule[] = ALL_SITES.flatMap((site) => [
	...site.marks,
	...site.tile,
	...site.key,
	...site.name,
	...site.self,
	...site.share,
	...site.cameraOff,
	...site.stage,
]);

/** Attributes by which tiles are told; a class or a style changes with every word that somebody says. */
export const OBSERVED_ATTRIBUTES: readonly string[] = [
	...new Set([
		"aria-label",
		"title",
		"data-self",
		"data-local",
		...attributesIn(RULES.map(({ select }) => select)),
		...attributesIn(KEYED_ELEMENTS),
		...attributesIn(
			ALL_SITES.flatMap(({ canvas }) => (canvas ? [canvas.place] : [])),
		),
	]),
].filter((name) => name !== "class" && name !== "style");

/** What may be a tile, or hold one, or be a meeting's frame. */
const TILES = [
	"video",
	"canvas",
	"iframe[allow]",
	...ALL_SITES.flatMap(({ tile }) => tile.map(({ select }) => select)),
	...KEYED_ELEMENTS,
].join(",");

const MAX_RECORDS = 200;
const MAX_CLIMB = 16;

/** Whether a change of the page is about its tiles, those of the last pass, their siblings or new ones: most are about chats and clocks. */
export function concernTiles(
	records: readonly MutationRecord[],
	lastTiles: ReadonlySet<Node>,
): boolean {
	if (records.length > MAX_RECORDS) return true;
	const parents = new Set<Node | null>(
		[...lastTiles].map(({ parentNode }) => parentNode),
	);
	return records.some((record) => {
		const { target } = record;
		if (isIn(target, lastTiles) || parents.has(target)) return true;
		if (record.type === "attributes")
			return target instanceof Element && target.matches(TILES);
		return [...record.addedNodes, ...record.removedNodes].some(holdsTile);
	});
}

function holdsTile(node: Node): boolean {
	return (
		node instanceof Element &&
		(node.matches(TILES) || node.querySelector(TILES) !== null)
	);
}

/** Itself or within; roots of shadows do not lead further. */
function isIn(node: Node, tiles: ReadonlySet<Node>): boolean {
	let at: Node | null = node;
	for (let i = 0; at && i < MAX_CLIMB; i++) {
		if (tiles.has(at)) return true;
		at = at.parentNode;
	}
	return false;
}

function attributesIn(selectors: readonly string[]): readonly string[] {
	return selectors.flatMap((select) => [
		...[...select.matchAll(/\[([\w-]+)/g)].flatMap(([, name]) => name ?? []),
		...(/[#]/.test(select) ? ["id"] : []),
	]);
}
