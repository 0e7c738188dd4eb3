import {
	findFirst,
	matchesSelector,
	parentNodeOf,
} from "../dom/page-members.ts";
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
	...site.microphoneOff,
	...site.stage,
]);

/** Attributes by which tiles are recognised. Classes and styles are left out, because they change with every word that somebody says. */
export const OBSERVED_ATTRIBUTES: readonly string[] = [
	...new Set([
		"aria-label",
		"title",
		"data-self",
		"data-local",
		...attributesIn(RULES.map(({ select }) => select)),
		...attributesIn(KEYED_ELEMENTS),
		...attributesIn(
			ALL_SITES.flatMap(({ canvas }) => (canvas ? [canvas.overlay] : [])),
		),
	]),
].filter((name) => name !== "class" && name !== "style");

/** Elements that may be a tile, contain one, or be a meeting's iframe. */
const TILES = [
	"video",
	"canvas",
	"iframe[allow]",
	...ALL_SITES.flatMap(({ tile }) => tile.map(({ select }) => select)),
	...KEYED_ELEMENTS,
].join(",");

const MAX_RECORDS = 200;
const MAX_CLIMB = 16;

/** Whether changes of the page concern its tiles: those of the last pass, their siblings or new ones. Most changes are in chats and clocks. */
export function concernTiles(
	records: readonly MutationRecord[],
	lastTiles: ReadonlySet<Node>,
): boolean {
	if (records.length > MAX_RECORDS) return true;
	const parents = new Set<Node | null>([...lastTiles].map(parentNodeOf));
	return records.some((record) => {
		const { target } = record;
		if (isIn(target, lastTiles) || parents.has(target)) return true;
		if (record.type === "attributes")
			return target instanceof Element && matchesSelector(target, TILES);
		return [...record.addedNodes, ...record.removedNodes].some(holdsTile);
	});
}

function holdsTile(node: Node): boolean {
	return (
		node instanceof Element &&
		(matchesSelector(node, TILES) || findFirst(node, TILES) !== null)
	);
}

/** Whether the node is one of the tiles or inside one. The search ends at a shadow root. */
function isIn(node: Node, tiles: ReadonlySet<Node>): boolean {
	let at: Node | null = node;
	for (let i = 0; at && i < MAX_CLIMB; i++) {
		if (tiles.has(at)) return true;
		at = parentNodeOf(at);
	}
	return false;
}

function attributesIn(selectors: readonly string[]): readonly string[] {
	return selectors.flatMap((select) => [
		...[...select.matchAll(/\[([\w-]+)/g)].flatMap(([, name]) => name ?? []),
		...(/[#]/.test(select) ? ["id"] : []),
	]);
}
