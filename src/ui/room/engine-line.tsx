import { counted, quantityText, text } from "../../platform/i18n/text.ts";
import { FAILURE_TEXT } from "../kit/failure-text.ts";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import type { ShownRoom } from "../state/shown-room-state.ts";
import { paceText } from "./pace-text.ts";
import { providerText } from "./provider-text.ts";

/** Says what the nets run on and how fast, and lists the problems that did not stop the engine. */
export function EngineLine({ room }: { room: ShownRoom }) {
	const shown = useStableComputed(() => {
		const { status, latencyMs, pace } = room.value;
		return { status, latencyMs, pace };
	}, [room]);
	const { status, latencyMs, pace } = shown.value;
	const pastProblems = status.phase === "degraded" ? [] : status.problems;
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
			{pastProblems.map(({ code, count }) => (
				<p key={code}>
					{counted("problem_times", count, FAILURE_TEXT[code].sentence)}
				</p>
			))}
		</div>
	);
}
