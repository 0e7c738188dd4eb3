import type { RoomSummary } from "../../src/core/room/room-summary.ts";
import { providerWords } from "./provider-words.ts";

/** The result of a run, described by report.schema.json. */
export interface Report {
	provider: { name: "webgpu" | "wasm"; reason: string } | null;
	participants: ReportedParticipant[];
	frames: RoomSummary["frames"];
	latencyMs: RoomSummary["latencyMs"];
	requestsOffMachine: number;
	errors: string[];
}

type Participant = RoomSummary["participants"][number];

type ReportedParticipant = Pick<
	Participant,
	"id" | "name" | "state" | "samples"
> & { attention: ReportedAttention; expression: ReportedExpression | null };

type ReportedExpression = Pick<
	NonNullable<Participant["expression"]>,
	"label" | "probabilities"
>;

interface ReportedAttention {
	band: Participant["attention"]["band"];
	facingShare: number | null;
	readableShare: number;
}

/**
 * @param room the latest summary; null if none was received
 * @param errors errors of the run, in sentences
 */
export function makeReport(
	room: RoomSummary | null,
	offMachine: readonly { url: string }[],
	errors: readonly string[],
): Report {
	const provider = room?.status.provider;
	return {
		provider: provider
			? { name: provider.name, reason: providerWords(provider.reason) }
			: null,
		participants: (room?.participants ?? []).map(
			({ id, name, state, samples, attention, expression }) => ({
				id,
				name,
				state,
				samples,
				attention: {
					band: attention.band,
					facingShare: attention.towardShare,
					readableShare: attention.readableShare,
				},
				expression: expression && {
					label: expression.label,
					probabilities: expression.probabilities,
				},
			}),
		),
		frames: room?.frames ?? { asked: 0, received: 0, analysed: 0, dropped: 0 },
		latencyMs: room?.latencyMs ?? null,
		requestsOffMachine: offMachine.length,
		errors: [
			...errors,
			...(room?.status.problems ?? []).map(
				({ code, detail, count }) =>
					`${code}${detail === undefined ? "" : `: ${detail}`} (${count} times)`,
			),
		],
	};
}

export function analysedAnyone(report: Report) {
	return report.participants.some(({ samples }) => samples > 0);
}
