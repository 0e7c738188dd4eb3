import { describe, expect, test } from "vitest";
import type { MessageName } from "../../src/contract/messages.ts";
import { parseNetPlan } from "../../src/contract/net-plan.ts";
import {
	parseRequest,
	parseResponse,
	parseResult,
} from "../../src/contract/parse-message.ts";
import { parseRoomSummary } from "../../src/contract/room-schema.ts";
import {
	parseKeeping,
	parseMarker,
	parseSessionBin,
	parseSessionRecord,
} from "../../src/contract/session-schema.ts";
import { parseSettingsFile } from "../../src/contract/settings-file.ts";
import {
	parseStoredCheckpoint,
	parseStoredChoice,
	parseStoredConsent,
	parseStoredMeetingTab,
	parseStoredPreferences,
} from "../../src/contract/stored-schema.ts";
import {
	parseFromContent,
	parseFromOffscreen,
} from "../../src/contract/tile-port.ts";
import { parseTimelineUpdate } from "../../src/contract/timeline-port.ts";
import { POLICY_VERSION } from "../../src/core/base/lawful-use.ts";
import { DEFAULT_PREFERENCES } from "../../src/core/base/preferences.ts";
import { aPageCheck } from "../support/a-page-check.ts";
import { aChoice, aTile } from "../support/builders.ts";
import { ANYWHERE } from "../support/contexts.ts";
import { aCapturedFrame } from "../support/fake-picture.ts";
import { NO_IGNORED_VIDEOS } from "../support/no-ignored-videos.ts";
import { aParticipant, aRoom } from "../support/popup-builders.ts";
import { aBin, aRecord, spent } from "../support/session-builders.ts";

type Path = readonly (string | number)[];

/** No number of ours is larger: dates end there. */
const MOST = 8.64e15;
/** No text of ours is longer. */
const MOST_CHARS = 1_100;
const HOSTILE_NUMBERS = [
	1e300,
	-1e300,
	Number.POSITIVE_INFINITY,
	Number.NEGATIVE_INFINITY,
	Number.NaN,
	-1,
	0.5,
	Number.MAX_SAFE_INTEGER,
	Number.MIN_VALUE,
];
const FAILURE = { code: "frame-unreadable", detail: "no picture" };
const MARKER = { atMs: 5, kind: "note", text: "here" };
const TRACE = [{ startMs: 5, toward: 0.5, elsewhere: 0, away: 0.2 }];
const HISTORY = { id: "0:a", name: "A", samples: 3, trace: TRACE };
const CHECKPOINT = {
	tabId: 7,
	takenAtMs: 9,
	participants: [HISTORY],
	markers: [MARKER],
	told: {
		keys: ["0:a"],
		readable: { alike: [[0]], before: [] },
		expressive: { alike: [], before: [] },
	},
	toldPeople: { settledAtMs: 9, ids: ["0:a"], names: ["A"] },
};
const PART = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
const YUV = {
	...{ format: "I420", matrix: "bt709", isFullRange: false, chromaEvery: 2 },
	...{ width: 4, height: 2, bytes: new Uint8Array(12) },
};
const ANSWER = {
	type: "frames/answered",
	requestId: 4,
	heldMs: 12,
	frames: [
		{ ...aCapturedFrame("a"), picture: YUV },
		{
			...{ type: "tab-crop", tileId: "b", stillForMs: 5, box: PART },
			...{ viewport: { width: 1_280, height: 800 }, part: PART },
			longestSidePx: 384,
		},
		{ type: "refused", tileId: "c", failure: FAILURE },
	],
};
const LIST = {
	type: "tiles/listed",
	meeting: "meet.example/abc",
	tiles: [aTile({ fromTab: "canvas", isMicrophoneOff: true })],
	ignored: NO_IGNORED_VIDEOS,
	check: aPageCheck({
		rules: [{ part: "tile", select: ".tile", count: 3 }],
		structure: ["1 x video(0)"],
	}),
	meetingIframes: ["https://rooms.example"],
};
const ROOM = aRoom({
	participants: [aParticipant({ trace: TRACE })],
	check: aPageCheck(),
	latencyMs: { p50: 40, p95: 90 },
});
const PLAN = {
	memoryBytes: 1_000,
	channelScales: [],
	input: { at: 0, count: 10 },
	loads: [
		{ to: 0, from: 0, bits: 32, dims: [[1, 1, 1]] },
		{ to: 0, fill: 0.5, count: 3 },
		{ to: 0, numbers: [0.5] },
		{ to: 0, integers: [3] },
	],
	steps: [{ kernel: "add", args: [0, 1] }],
	outputs: [{ name: "scores", runs: [[0, 3]] }],
};
const SETTINGS = {
	...{ format: "roompulse-settings", schemaVersion: 1, version: "0.2.0" },
	...{ reads: "attention", preferences: DEFAULT_PREFERENCES },
	keeping: { keeps: "room", retentionDays: 30, reason: "" },
};
const AGREEMENT = { context: ANYWHERE, reads: "attention" };
const PEOPLE = [{ key: "a", name: "A", spent: spent(1, 1, 1, [5]) }];

const request = (name: MessageName) => (value: unknown) =>
	parseRequest(name, value);
const json = (parse: (text: string) => unknown) => (value: unknown) =>
	parse(JSON.stringify(value));
const settings = (text: string) => {
	const parsed = parseSettingsFile(text);
	return typeof parsed === "string" ? undefined : parsed;
};

/** Everything that comes from outside, with a value that is accepted. */
const PARSERS: readonly [string, (value: unknown) => unknown, unknown][] = [
	["a list of tiles", parseFromContent, LIST],
	["a list of tiles as text", json(parseFromContent), LIST],
	["an answer with pictures", parseFromContent, ANSWER],
	[
		"a request for pictures",
		parseFromOffscreen,
		{
			...{ type: "frames/requested", requestId: 1 },
			tiles: [{ tileId: "a", part: PART, longestSidePx: 384, isNew: false }],
		},
	],
	["a room", parseRoomSummary, ROOM],
	[
		"a timeline",
		parseTimelineUpdate,
		{
			kind: "whole",
			people: [{ row: 0, id: "a", name: "A", isSelf: false }],
			bins: [{ startMs: 5, rows: [0], parts: [[0.5, 0, 0.5]] }],
			markers: [MARKER],
			cue: null,
		},
	],
	["a tab's message", request("background/tab-silent"), { tabId: 7 }],
	[
		"a checkpoint's message",
		request("background/checkpoint-taken"),
		CHECKPOINT,
	],
	[
		"a choice's message",
		request("background/person-chosen"),
		aChoice({ name: "A" }),
	],
	[
		"preferences' message",
		request("background/preferences-changed"),
		DEFAULT_PREFERENCES,
	],
	[
		"a marker's message",
		request("offscreen/marker-requested"),
		{ tabId: 7, kind: "note", text: "here" },
	],
	[
		"removed permissions' message",
		request("content/permission-removed"),
		{ patterns: ["https://meet.example/*"] },
	],
	[
		"a start",
		(value) => parseResponse("background/offscreen-started", value),
		{
			...{ agreement: AGREEMENT, preferences: DEFAULT_PREFERENCES },
			...{ choices: [aChoice()], checkpoints: [CHECKPOINT] },
		},
	],
	[
		"a failure as an answer",
		(value) => parseResult(value, () => undefined),
		{ error: FAILURE },
	],
	["a kept session", parseSessionRecord, aRecord()],
	["a kept bin", parseSessionBin, aBin(0, { people: PEOPLE })],
	["a kept marker", parseMarker, MARKER],
	["how long sessions are kept", parseKeeping, SETTINGS.keeping],
	["a kept checkpoint", parseStoredCheckpoint, CHECKPOINT],
	["a kept choice", parseStoredChoice, aChoice({ name: "A" })],
	[
		"a kept consent",
		parseStoredConsent,
		{ ...AGREEMENT, policyVersion: POLICY_VERSION, givenAtMs: 5 },
	],
	["kept preferences", parseStoredPreferences, DEFAULT_PREFERENCES],
	[
		"a kept tab",
		parseStoredMeetingTab,
		{ tabId: 7, state: "lost", sinceMs: 5, failure: FAILURE },
	],
	["a plan of a net", json(parseNetPlan), PLAN],
	["a settings file", json(settings), SETTINGS],
];

/** The paths to all values inside this one. */
function pathsIn(value: unknown, before: Path = []): readonly Path[] {
	if (typeof value !== "object" || value === null || ArrayBuffer.isView(value))
		return [before];
	return [
		before,
		...Object.entries(value).flatMap(([key, inner]) =>
			pathsIn(inner, [...before, Array.isArray(value) ? Number(key) : key]),
		),
	];
}

function at(value: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(outer, key) =>
			typeof outer === "object" && outer !== null
				? Reflect.get(outer, key)
				: undefined,
		value,
	);
}

function replaced(value: unknown, [key, ...path]: Path, by: unknown): unknown {
	if (key === undefined) return by;
	if (typeof value !== "object" || value === null) return value;
	const inner = replaced(Reflect.get(value, key), path, by);
	if (Array.isArray(value)) return value.with(Number(key), inner);
	return { ...value, [key]: inner };
}

describe.each(PARSERS)("%s", (_name, parse, valid) => {
	const paths = pathsIn(valid);

	test("is accepted as it is", () => {
		expect(parse(valid)).toBeDefined();
	});

	test("has no number beyond its range, wherever a hostile one stands", () => {
		for (const path of paths) {
			if (typeof at(valid, path) !== "number") continue;
			for (const hostile of HOSTILE_NUMBERS) {
				const parsed = parse(replaced(valid, path, hostile));
				for (const inner of pathsIn(parsed)) {
					const value = at(parsed, inner);
					if (typeof value === "number")
						expect(Math.abs(value), inner.join(".")).toBeLessThanOrEqual(MOST);
				}
			}
		}
	});

	test("has no text without end", () => {
		for (const path of paths) {
			if (typeof at(valid, path) !== "string") continue;
			const parsed = parse(replaced(valid, path, "x".repeat(100_000)));
			for (const inner of pathsIn(parsed)) {
				const value = at(parsed, inner);
				if (typeof value === "string")
					expect(value.length, inner.join(".")).toBeLessThanOrEqual(MOST_CHARS);
			}
		}
	});

	test("has no list without end", () => {
		for (const path of paths) {
			const list = at(valid, path);
			if (!Array.isArray(list) || list.length === 0) continue;
			const endless = Array(25_000).fill(list[0]);
			const parsed = parse(replaced(valid, path, endless));
			for (const inner of pathsIn(parsed)) {
				const value = at(parsed, inner);
				if (Array.isArray(value))
					expect(value.length, inner.join(".")).toBeLessThan(25_000);
			}
		}
	});
});

test("a message that contains itself, or a million values, is refused at once", () => {
	const itself: Record<string, unknown> = { ...LIST };
	itself.check = itself;
	expect(parseFromContent(itself)).toBeUndefined();
	const wide = { ...LIST, extra: Array(1_000_000).fill({}) };
	expect(parseFromContent(wide)).toBeUndefined();
	expect(parseFromContent("[".repeat(400_000))).toBeUndefined();
	expect(parseFromContent("x".repeat(50_000_000))).toBeUndefined();
});
