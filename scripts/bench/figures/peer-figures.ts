import type { TimedPeers } from "../peers-page/peers-page.ts";
import { median, percentile } from "./percentiles.ts";

/** How long one contender takes for one whole inference of one face. */
export interface ContenderFigures {
	medianMs: number;
	p10Ms: number;
	p95Ms: number;
	runs: number;
	threads: number;
	expressions: (string | null)[];
}

/** For each peer, its median time divided by Roompulse's. */
export interface Ratios {
	human: number;
	faceApi: number;
}

export interface PeerFigures {
	pictures: readonly string[];
	contenders: Record<string, ContenderFigures>;
	/** Compared with Roompulse's inference of a face that it has not seen before. */
	ratios: Ratios;
	/** Compared with Roompulse's inference of a face that it follows; null if it follows none. */
	ratiosFollowed: Ratios | null;
}

/** @throws if a contender missed the face in a picture */
export function comparePeers({
	pictures,
	threads,
	readings,
	times,
}: TimedPeers): PeerFigures {
	for (const [name, perPicture] of Object.entries(readings))
		for (const [i, { landmarks, expression }] of perPicture.entries())
			if (landmarks === 0 || expression === null)
				throw new Error(
					`${name} found no face in ${pictures[i]}: its times say nothing.`,
				);
	const contenders = Object.fromEntries(
		Object.entries(times).map(([name, timesMs]) => [
			name,
			{
				medianMs: median(timesMs),
				p10Ms: percentile(timesMs, 0.1),
				p95Ms: percentile(timesMs, 0.95),
				runs: timesMs.length,
				threads: threads[name] ?? Number.NaN,
				expressions: (readings[name] ?? []).map(({ expression }) => expression),
			},
		]),
	);
	const { ownFollowed } = contenders;
	return {
		pictures,
		contenders,
		ratios: ratiosTo(contenders.own, contenders),
		ratiosFollowed: ownFollowed ? ratiosTo(ownFollowed, contenders) : null,
	};
}

function ratiosTo(
	own: ContenderFigures | undefined,
	{ human, faceApi }: Record<string, ContenderFigures>,
): Ratios {
	if (!own || !human || !faceApi)
		throw new Error("Not all of the three were timed.");
	return {
		human: human.medianMs / own.medianMs,
		faceApi: faceApi.medianMs / own.medianMs,
	};
}
