import { stagedPast } from "./staged-past.mjs";
import { stagedRoom } from "./staged-room.mjs";

/** @typedef {import("./stage-page.mjs").Stage} Stage */

/**
 * Every state of the popup and the side panel.
 *
 * @typedef {object} SurfaceState
 * @property {string} name
 * @property {Stage} stage
 * @property {string} [press] what is pressed first in the side panel
 */

const PEOPLE_VIEW = ".view-switch button:last-of-type";

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
			"background/meeting-tab-requested": well(session),
			"background/meeting-tabs-requested": well(
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

/** @param {import("../../src/core/room/room-summary.ts").RoomSummary} room @param {Partial<import("../../src/core/base/engine-status.ts").EngineStatus>} status */
const withStatus = (room, status) => ({
	...room,
	status: { ...room.status, ...status },
});

/** All of them: each has a sentence, and a next step. */
export const FAILURE_CODES = /** @type {const} */ ([
	"consent-missing",
	"page-not-readable",
	"page-is-file",
	"injection-refused",
	"page-changed",
	"meeting-disconnected",
	"offscreen-unavailable",
	"model-damaged",
	"detector-failed",
	"landmarks-failed",
	"expression-failed",
	"webgpu-lost",
	"frame-unreadable",
	"tab-picture-refused",
	"tab-picture-needs-restart",
	"tab-picture-ended",
	"storage-full",
	"choices-full",
	"choice-not-kept",
	"choices-damaged",
	"history-full",
	"history-damaged",
	"history-newer",
	"history-unavailable",
	"message-malformed",
	"internal-error",
]);

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
			room: withStatus(stagedRoom({ people: 9, readsExpression: true }), {
				phase: "loading",
				models: { ready: 2, wanted: 3 },
				provider: null,
			}),
		}),
	},
	{ name: "nobody", stage: running({ people: 0 }) },
	{ name: "2-people", stage: running({ people: 2, readsExpression: true }) },
	{ name: "9-people", stage: running({ people: 9, readsExpression: true }) },
	{ name: "9-people-chips", stage: running({ people: 9 }), press: PEOPLE_VIEW },
	{
		name: "9-people-over-time",
		stage: {
			...running({ people: 9 }),
			time: stagedPast({ people: 9, minutes: 24 }),
		},
		press: ".over-time-fold > summary",
	},
	{ name: "49-people", stage: running({ people: 49 }) },
	{
		name: "49-people-chips",
		stage: running({ people: 49 }),
		press: PEOPLE_VIEW,
	},
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
		name: "every-failure",
		stage: stage({
			session: ON,
			room: withStatus(stagedRoom({ people: 2 }), {
				phase: "failed",
				provider: null,
				problems: FAILURE_CODES.map((code) => ({
					code,
					count: 1,
					lastAtMs: 1,
				})),
			}),
		}),
	},
	{
		name: "closed-frame",
		stage: stage({
			session: ON,
			room: {
				...stagedRoom({ people: 0 }),
				access: { tabPicture: null, closedPageFrames: ["https://daily.example"] },
			},
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
