import type { EngineStatus } from "../core/engine-status.ts";
import type { RoomSummary } from "../core/room-summary.ts";
import { FAILURE_TEXT } from "./failure-text.ts";
import { paceText } from "./pace-text.ts";
import { providerText } from "./provider-text.ts";

interface Props {
	readonly status: EngineStatus;
	readonly latencyMs: RoomSummary["latencyMs"];
	readonly pace: RoomSummary["pace"];
}

/** Where it runs and how fast, and what went wrong on the way without stopping it. */
export function EngineLine({ status, latencyMs, pace }: Props) {
	const passed = status.phase === "degraded" ? [] : status.problems;
	return (
		<div class="engine">
			<p>{providerText(status)}</p>
			{pace.looksPerSecond !== null && <p>{paceText(pace)}</p>}
			{latencyMs && (
				<p>
					{Math.round(latencyMs.p50)} ms from picture to reading, seldom over{" "}
					{Math.round(latencyMs.p95)} ms
				</p>
			)}
			{passed.map(({ code, count }) => (
				<p key={code}>
					{FAILURE_TEXT[code].sentence} (
					{count === 1 ? "once" : `${count} times`})
				</p>
			))}
		</div>
	);
}
