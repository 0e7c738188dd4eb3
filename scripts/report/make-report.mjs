import { providerWords } from "./provider-words.mjs";

/**
 * What a run has seen; report.schema.json describes it.
 *
 * @typedef {object} Report
 * @property {{name: "webgpu" | "wasm", reason: string} | null} provider
 * @property {ReportedParticipant[]} participants
 * @property {RoomSummary["frames"]} frames
 * @property {RoomSummary["latencyMs"]} latencyMs
 * @property {number} requestsOffMachine
 * @property {string[]} errors
 *
 * @typedef {import("../../src/core/room/room-summary.ts").RoomSummary} RoomSummary
 * @typedef {RoomSummary["participants"][number]} Participant
 * @typedef {Pick<Participant, "id" | "name" | "state" | "samples"> & {attention: ReportedAttention, expression: ReportedExpression | null}} ReportedParticipant
 * @typedef {Pick<NonNullable<Participant["expression"]>, "label" | "probabilities">} ReportedExpression
 * @typedef {{band: Participant["attention"]["band"], facingShare: number | null, readableShare: number}} ReportedAttention
 */

/**
 * @param {RoomSummary | null} room what was last heard
 * @param {readonly {url: string}[]} offMachine
 * @param {readonly string[]} errors sentences
 * @returns {Report}
 */
export function makeReport(room, offMachine, errors) {
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
					facingShare: attention.attendingShare,
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

/** @param {Report} report */
export function analysedAnyone(report) {
	return report.participants.some(({ samples }) => samples > 0);
}
