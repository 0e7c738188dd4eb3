import {
	type CountedBin,
	markedStretches,
} from "../core/session/marked-stretches.ts";
import type { SessionBin } from "../core/session/session-bin.ts";
import type { Marker } from "../core/timeline/marker.ts";
import { text } from "../platform/i18n/text.ts";
import { MarkedTable } from "../ui/room/marked-table.tsx";

interface Props {
	readonly bins: readonly SessionBin[];
	readonly markers: readonly Marker[];
}

/** An audience's report by marker, from what is kept: coarse shares of the group. */
export function ByMarker({ bins, markers }: Props) {
	return (
		<>
			<MarkedTable
				stretches={markedStretches(bins.map(countedBin), markers)}
				isRough
			/>
			<p class="limits">{text("audience_rough")}</p>
		</>
	);
}

function countedBin({ startMs, heardMs, room }: SessionBin): CountedBin {
	const { presentMs, readableMs, attendingMs, elsewhereMs } = room;
	// Less than a millisecond, which only a damaged record has, would divide to infinity.
	const onAverage = (ms: number) => (heardMs >= 1 ? ms / heardMs : 0);
	const isTold = attendingMs !== null && readableMs > 0;
	const awayMs = readableMs - (attendingMs ?? 0) - (elsewhereMs ?? 0);
	return {
		startMs,
		people: onAverage(presentMs),
		readable: onAverage(readableMs),
		toward: isTold ? onAverage(attendingMs) : null,
		away: isTold ? onAverage(Math.max(0, awayMs)) : null,
	};
}
