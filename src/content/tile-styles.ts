import { parentAcrossShadow } from "./parent-across-shadow.ts";

/** A tile has few elements; a page that lies may have many. */
const MAX_LOOKED_AT = 60;
const MAX_CLIMB = 12;

/** The classes and styles of a tile's elements and of what is around it: as long as they are the same, so is what they show and hide. */
export function tileStyles(tile: Element): string {
	let styles = "";
	const add = (element: Element) => {
		styles += `${element.getAttribute("class")}|${element.getAttribute("style")}\n`;
	};
	let around: Element | null = tile;
	for (let i = 0; around && i < MAX_CLIMB; i++) {
		add(around);
		around = parentAcrossShadow(around);
	}
	const inside = tile.getElementsByTagName("*");
	for (let i = 0; i < inside.length && i < MAX_LOOKED_AT; i++) {
		const element = inside[i];
		if (element) add(element);
	}
	return styles;
}
