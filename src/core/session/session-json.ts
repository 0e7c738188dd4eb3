import type { Marker } from "../timeline/marker.ts";
import type { SessionBin } from "./session-bin.ts";
import { figuresOf } from "./session-figures.ts";
import { coverageOf, type SessionRecord } from "./session-record.ts";
import { everyBin } from "./session-stretches.ts";

/** Raised with every change that would break a reader of older files. */
const SCHEMA_VERSION = 2;

/**
 * A session in the format of docs/session-export.schema.json. The meeting's hash is left out, because whoever knows
 * the meeting could recognise it.
 * @param limits note on what the figures can say, in the user's language
 */
export function sessionJson(
	session: SessionRecord,
	bins: readonly SessionBin[],
	markers: readonly Marker[],
	limits: string,
) {
	const { className, startedAtMs, lastAtMs, settings, totals } = session;
	const elapsedS = (atMs: number) => (atMs - startedAtMs) / 1_000;
	return {
		schema: "roompulse-session",
		schemaVersion: SCHEMA_VERSION,
		version: settings.version,
		limits,
		session: {
			class: className,
			isAudience: settings.isAudience,
			startUtc: new Date(startedAtMs).toISOString(),
			endUtc: new Date(lastAtMs).toISOString(),
			mostPeople: totals.mostPeople,
		},
		settings: {
			reads: settings.reads,
			notesExpected: settings.notesExpected,
			keepsPeople: settings.keepsPeople,
			/** Where fewer people could be read, the room's shares are left out, unless each person's are kept. */
			groupSize: settings.groupSize,
		},
		coverage: coverageOf(session),
		bins: everyBin(session, bins).map(({ startMs, bin }) => ({
			elapsedS: elapsedS(startMs),
			heardS: Number(((bin?.heardMs ?? 0) / 1_000).toFixed(1)),
			room: bin && figuresOf(bin.room, bin.heardMs),
			people:
				bin?.people?.map(({ name, spent }) => ({
					name,
					...figuresOf(spent, bin.heardMs),
				})) ?? null,
		})),
		markers: markers.map(({ atMs, kind, text }) => ({
			elapsedS: elapsedS(atMs),
			kind,
			text,
		})),
	};
}
