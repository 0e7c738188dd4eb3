import type { EngineStatus } from "../core/engine-status.ts";
import type { RoomSummary } from "../core/room-summary.ts";
import { counted, quantityText, text } from "../platform/text.ts";
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
					{text(
						"latency",
						quantityText(latencyMs.p50, "millisecond"),
						quantityText(latencyMs.p95, "millisecond"),
					)}
				</p>
			)}
			{passed.map(({ code, count }) => (
				<p key={code}>
					{counted("problem_times", count, FAILURE_TEXT[code].sentence)}
				</p>
			))}
		</div>
	);
}
