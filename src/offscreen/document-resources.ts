import { type OpenResources, openResources } from "./open-resources.ts";

/**
 * What the offscreen document must close again: pictures that it received,
 * batches under way, what is remembered of tiles between two looks, tabs, the
 * streams of their pictures with the newest frame of each, and the ports of
 * each kind.
 */
const NONE = {
	picture: 0,
	batch: 0,
	tileMemory: 0,
	tab: 0,
	tabStream: 0,
	tabFrame: 0,
	tilePort: 0,
	roomPort: 0,
	timePort: 0,
	selfPort: 0,
	benchPort: 0,
};

export type DocumentResource = keyof typeof NONE;
export type DocumentResources = OpenResources<DocumentResource>;

export function documentResources(): DocumentResources {
	return openResources(NONE);
}
