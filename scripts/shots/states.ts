import type { EngineStatus } from "../../src/core/base/engine-status.ts";
import {
	PIPELINE_FAILURE_CODES,
	type PipelineFailureCode,
} from "../../src/core/base/pipeline-failure.ts";
import type { RoomSummary } from "../../src/core/room/room-summary.ts";
import { seatTogether } from "./seat-together.ts";
import type { Stage } from "./stage-page.ts";
import { stagedPast } from "./staged-past.ts";
import { STAGED_TAB_ID, stagedRoom } from "./staged-room.ts";

/** A state of the popup and the side panel. */
export interface SurfaceState {
	name: string;
	stage: Stage;
	/** Selector of an element that is clicked first, in the side panel only. */
	press?: string;
}

const OFF = {
	tabId: STAGED_TAB_ID,
	state: "off",
	sinceMs: null,
	failure: null,
};
const ON = { ...OFF, state: "on", sinceMs: 1_700_000_000_000 };

const success = (value: unknown) => ({ ok: true, value });

const failure = (code: PipelineFailureCode, detail?: string) => ({
	ok: false,
	error: { code, ...(detail && { detail }) },
});

function stage({
	session = OFF,
	room = null,
	answers = {},
}: {
	session?: typeof OFF | typeof ON | object;
	room?: Stage["room"];
	answers?: Record<string, unknown>;
} = {}): Stage {
	return {
		room,
		answers: {
			"background/consent-requested": success({
				context: { place: "other", isInEea: false },
				reads: "attention",
				givenAtMs: 1,
			}),
			"background/told-requested": success({ isTold: true }),
			"background/preparation-requested": success({}),
			"background/page-requested": success({}),
			"background/meeting-tab-requested": success(session),
			"background/meeting-tabs-requested": success(
				session === OFF ? [] : [session],
			),
			"background/people-requested": success({ count: 0, failure: null }),
			"background/preferences-requested": success({
				notesExpected: false,
				pace: "balanced",
			}),
			...answers,
		},
	};
}

const running = (options: Parameters<typeof stagedRoom>[0]) =>
	stage({ session: ON, room: stagedRoom(options) });

const withStatus = (room: RoomSummary, status: Partial<EngineStatus>) => ({
	...room,
	status: { ...room.status, ...status },
});

/** The last of the people has asked in the chat to be left out, and so has one of two namesakes. */
function leftOutByChat(room: RoomSummary): RoomSummary {
	const last = room.participants.at(-1);
	const first = room.participants.at(1);
	if (!last || !first) return room;
	const choice = { ...last.choice, isExcluded: true };
	return {
		...room,
		participants: [
			...room.participants.slice(0, -1),
			{ ...last, choice, state: "excluded", doing: "unreadable" },
		],
		askedInChat: { leftOut: [last.name], unclear: [first.name] },
	};
}

export const SURFACE_STATES: readonly SurfaceState[] = [
	{
		name: "first-run",
		stage: stage({
			answers: { "background/consent-requested": success(null) },
		}),
	},
	{
		name: "first-run-again",
		stage: stage({
			answers: {
				"background/consent-requested": success(null),
				"background/asked-again-requested": success({ forWhat: "context" }),
			},
		}),
	},
	{ name: "off", stage: stage() },
	{
		name: "tell-first",
		stage: stage({
			answers: { "background/told-requested": success({ isTold: false }) },
		}),
	},
	{
		name: "joined",
		stage: stage({
			session: ON,
			room: { ...stagedRoom({ people: 9 }), joinedSinceTold: 2 },
		}),
	},
	{
		name: "asked-in-chat",
		stage: stage({
			session: ON,
			room: leftOutByChat(stagedRoom({ people: 9 })),
			answers: {
				"background/preferences-requested": success({
					notesExpected: false,
					pace: "balanced",
					chatWord: "#noread",
				}),
			},
		}),
	},
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
	{
		name: "9-people-open",
		stage: running({ people: 9, readsExpression: true }),
		press: ".row:nth-child(4) .row-opener",
	},
	{
		name: "9-people-over-time",
		stage: {
			...running({ people: 9 }),
			time: stagedPast({ people: 9, minutes: 24 }),
		},
		press: ".over-time-fold > summary",
	},
	{
		name: "room-in-a-tile",
		stage: stage({
			session: ON,
			room: seatTogether(stagedRoom({ people: 8, readsExpression: true }), 4),
		}),
		press: ".row:nth-child(5) .row-opener",
	},
	{ name: "49-people", stage: running({ people: 49 }) },
	{
		name: "49-people-hidden",
		stage: running({ people: 49 }),
		press: ".hide-names",
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
				problems: PIPELINE_FAILURE_CODES.map((code) => ({
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
				access: {
					tabPicture: null,
					closedPageFrames: [
						{
							origin: "https://daily.example",
							shownBy: "https://school.example",
						},
					],
				},
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
				"background/page-requested": failure(
					"page-not-readable",
					"Cannot access a chrome:// URL",
				),
			},
		}),
	},
];
