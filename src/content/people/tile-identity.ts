import { numberedKey, tileKey } from "../../core/page/person-choice.ts";
import type { Tile } from "../../core/page/tile.ts";
import { text } from "../../platform/i18n/text.ts";
import type { Person } from "./person.ts";

export type Identify = (person: Person, isSelf: boolean) => Tile;

/** Gives people their ids and numbers; numbers last from pass to pass. Each call begins a pass and returns a function that makes its tiles, no two of which have the same id. */
export function tileIdentity(): () => Identify {
	const keyOf = trackKeys();
	const numbers = new Map<string, number>();
	function numberOf(key: string): number {
		const number = numbers.get(key) ?? numbers.size + 1;
		numbers.set(key, number);
		return number;
	}
	return () => {
		const uniqueKey = keyMaker();
		return (person, isSelf) => {
			const { pageKey, name, track, video, widthPx, heightPx } = person;
			const { fromTab, microphoneRule } = person;
			const streamKey = track ? keyOf(track) : "none";
			const tileId = uniqueKey(pageKey, name, streamKey);
			return {
				tileId,
				streamKey,
				name: name ?? text("participant_number", numberOf(tileId)),
				nameSource: name === null ? "numbered" : "page",
				isSelf,
				video,
				widthPx,
				heightPx,
				...(fromTab && { fromTab }),
				...(microphoneRule && { isMicrophoneOff: true as const }),
			};
		};
	};
}

/** Makes a person's key from the page's key, else the name, else the track; a repeated key gets a number. */
function keyMaker() {
	const used = new Map<string, number>();
	return (pageKey: string | null, name: string | null, trackKey: string) => {
		const key =
			pageKey !== null
				? tileKey("page", pageKey)
				: name !== null
					? tileKey("name", name)
					: tileKey("track", trackKey);
		const times = (used.get(key) ?? 0) + 1;
		used.set(key, times);
		return numberedKey(key, times);
	};
}

const MAX_KEY_CHARS = 200;

/**
 * Makes a key for each track: its id, if that is unique. Janus calls the tracks of
 * all its publishers "janus1", so only the object itself tells them apart.
 */
export function trackKeys(): (track: MediaStreamTrack) => string {
	const keys = new WeakMap<MediaStreamTrack, string>();
	const tracksById = new Map<string, number>();
	return (track) => {
		const known = keys.get(track);
		if (known !== undefined) return known;
		const id = track.id.slice(0, MAX_KEY_CHARS);
		const count = (tracksById.get(id) ?? 0) + 1;
		tracksById.set(id, count);
		const key = count === 1 ? id : `${id}#${count}`;
		keys.set(track, key);
		return key;
	};
}
