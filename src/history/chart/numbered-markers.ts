import type { Marker } from "../../core/timeline/marker.ts";

/** A marker with the number by which the chart and the list below it call it. */
export interface NumberedMarker extends Marker {
	readonly number: number;
}

/** Numbers the markers in the order of time, from 1. */
export function numberedMarkers(
	markers: readonly Marker[],
): readonly NumberedMarker[] {
	return markers
		.toSorted((one, other) => one.atMs - other.atMs)
		.map((marker, index) => ({ ...marker, number: index + 1 }));
}
