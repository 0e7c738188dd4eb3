import { stagedRoom } from "./staged-room.mjs";

/** @typedef {import("./stage-page.mjs").Stage} Stage */

/**
 * Every state of the popup and the side panel.
 *
 * @typedef {object} SurfaceState
 * @property {string} name
 * @property {Stage} stage
 * @property {string} [press] what is pressed first: the words of a button
 */

const OFF = { tabId: 7, state: "off", sinceMs: null, failure: null };
const ON = { ...OFF, state: "on", sinceMs: 1_700_000_000_000 };

/** @param {unknown} value */
const well = (value) => ({ ok: true, value });

/** @param {string} code @param {string} [detail] */
const badly = (code, detail) => ({
	ok: false,
	error: { code, ...(detail && { detail }) },
});

/**
 * @param {object} [told]
 * @param {typeof OFF | typeof ON | object} [told.session]
 * @param {Stage["room"]} [told.room]
 * @param {Record<string, unknown>} [told.answers]
 * @returns {Stage}
 */
function stage({ session = OFF, room = null, answers = {} } = {}) {
	return {
		room,
		answers: {
			"background/consent-requested": well({
				reads: "attention",
				givenAtMs: 1,
			}),
			"background/preparation-requested": well({}),
			"background/page-requested": well({}),
			"background/tab-session-requested": well(session),
			"background/tab-sessions-requested": well(
				session === OFF ? [] : [session],
			),
			"background/people-requested": well({ count: 0, failure: null }),
			"background/preferences-requested": well({
				notesExpected: false,
				pace: "balanced",
			}),
			...answers,
		},
	};
}

/** @param {Parameters<typeof stagedRoom>[0]} options */
const running = (options) => stage({ session: ON, room: stagedRoom(options) });

/** @param {import("../../src/core/room-summary.ts").RoomSummary} room @param {Partial<import("../../src/core/engine-status.ts").EngineStatus>} status */
const withStatus = (room, status) => ({
	...room,
	status: { ...room.status, ...status },
});

/** @type {readonly SurfaceState[]} */
export const SURFACE_STATES = [
	{
		name: "first-run",
		stage: stage({ answers: { "background/consent-requested": well(null) } }),
	},
	{ name: "off", stage: stage() },
	{ name: "starting", stage: stage({ session: ON }) },
	{
		name: "loading",
		stage: stage({
			session: ON,
			room: withStatus(stagedRoom({ people: 9 }), {
				phase: "loading",
				provider: null,
			}),
		}),
	},
	{ name: "nobody", stage: running({ people: 0 }) },
	{ name: "2-people", stage: running({ people: 2, readsExpression: true }) },
	{ name: "9-people", stage: running({ people: 9, readsExpression: true }) },
	{ name: "9-people-chips", stage: running({ people: 9 }), press: "People" },
	{ name: "49-people", stage: running({ people: 49 }) },
	{ name: "49-people-chips", stage: running({ people: 49 }), press: "People" },
	{
		name: "degraded",
		stage: stage({
			session: ON,
			room: withStatus(stagedRoom({ people: 9 }), {
				phase: "degraded",
				provider: { name: "wasm", reason: { kind: "webgpu-lost" } },
				problems: [{ code: "webgpu-lost", count: 1, lastAtMs: 1 }],
			}),
		}),
	},
	{
		name: "failed",
		stage: stage({
			session: ON,
			room: withStatus(stagedRoom({ people: 2 }), {
				phase: "failed",
				provider: null,
				problems: [
					{
						code: "model-damaged",
						count: 1,
						lastAtMs: 1,
						detail: "face_mesh.plan.json",
					},
				],
			}),
		}),
	},
	{
		name: "lost",
		stage: stage({
			session: {
				...OFF,
				state: "lost",
				sinceMs: 1,
				failure: { code: "page-changed" },
			},
		}),
	},
	{
		name: "unreadable-page",
		stage: stage({
			answers: {
				"background/page-requested": badly(
					"page-not-readable",
					"Cannot access a chrome:// URL",
				),
			},
		}),
	},
];
