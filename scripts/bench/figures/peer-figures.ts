import type { TimedPeers } from "../peers-page/peers-page.ts";
import { median, percentile } from "./percentiles.ts";

/** How long one whole inference of one face takes whom. */
export interface ContenderFigures {
	medianMs: number;
	p10Ms: number;
	p95Ms: number;
	runs: number;
	threads: number;
	expressions: (string | null)[];
}

/** How many times as long as Roompulse each takes, by the medians. */
export interface Ratios {
	human: number;
	faceApi: number;
}

export interface PeerFigures {
	pictures: readonly string[];
	contenders: Record<string, ContenderFigures>;
	/** nothing known before */
	ratios: Ratios;
	/** of the peers' whole inference to Roompulse's of a face that it follows; null where it follows none */
	ratiosFollowed: Ratios | null;
}

/** @throws where a face was missed in a picture */
export function comparePeers({
	pictures,
	threads,
	readings,
	times,
}: TimedPeers): PeerFigures {
	for (const [name, ofPictures] of Object.entries(readings))
		for (const [i, { landmarks, expression }] of ofPictures.entries())
			if (landmarks === 0 || expression === null)
				throw new Error(
					`${name} found no face in ${pictures[i]}: its times say nothing.`,
				);
	const contenders = Object.fromEntries(
		Object.entries(times).map(([name, ofRuns]) => [
			name,
			{
				medianMs: median(ofRuns),
				p10Ms: percentile(ofRuns, 0.1),
				p95Ms: percentile(ofRuns, 0.95),
				runs: ofRuns.length,
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
