import { parentAcrossShadow } from "./parent-across-shadow.ts";

/** The video and its ancestors up to and with the tile. */
export function pathToTile(video: Element, tile: Element): readonly Element[] {
	const path: Element[] = [video];
	let element: Element | null = video;
	while (element && element !== tile) {
		element = parentAcrossShadow(element);
		if (element) path.push(element);
	}
	return path;
}
