import { MESSAGES, type MessageName } from "../../../src/contract/messages.ts";
import {
	parseEnvelope,
	parseRequest,
	parseResponse,
	parseResult,
} from "../../../src/contract/parse-message.ts";
import { DEFAULT_PREFERENCES } from "../../../src/core/base/preferences.ts";
import { checkAccepted } from "../accepted-value.ts";
import type { FuzzTarget } from "../fuzz-target.ts";
import { CHECKPOINT, CHOICE, MARKER, MEETING_TAB } from "../samples.ts";

/** Between them they have every property that any message has; a message ignores what is not its own. */
const CONTENTS = {
	...CHOICE,
	...CHECKPOINT,
	...MEETING_TAB,
	...DEFAULT_PREFERENCES,
	...MARKER,
	context: { place: "other", isInEea: false },
	reads: "attention",
	agreement: {
		context: { place: "work", isInEea: true },
		reads: "attention",
	},
	givenAtMs: 1_700_000_000_000,
	preferences: DEFAULT_PREFERENCES,
	choices: [CHOICE],
	checkpoints: [CHECKPOINT],
	count: 1,
	isOn: true,
	streamId: "stream-1",
	participantId: "0:key:amara",
	patterns: ["https://*.rooms.example/*"],
};

const isName = (name: string): name is MessageName =>
	Object.hasOwn(MESSAGES, name);
const NAMES = Object.keys(MESSAGES).filter(isName);

function feedRequest(value: unknown): void {
	const envelope = parseEnvelope(value);
	if (envelope === "foreign") return;
	const { name, request } = envelope;
	checkAccepted(parseRequest(name, request), (one) => parseRequest(name, one));
}

/** Answers do not carry their message's name, so it is drawn with them. */
function feedAnswer(value: unknown): void {
	if (typeof value !== "object" || value === null) return;
	const envelope = parseEnvelope(value);
	if (envelope === "foreign" || !("answer" in value)) return;
	const { name } = envelope;
	const parseAnswer = (answer: unknown) =>
		parseResult(answer, (one) => parseResponse(name, one));
	const parsed = parseAnswer(value.answer);
	checkAccepted(parsed, (one) =>
		parseAnswer(one.ok ? { value: one.value } : { error: one.error }),
	);
}

export const MESSAGE_TARGETS: readonly FuzzTarget[] = [
	{
		name: "messages",
		isText: false,
		samples: NAMES.map((name) => ({ name, request: CONTENTS })),
		feed: feedRequest,
	},
	{
		name: "answers",
		isText: false,
		samples: NAMES.flatMap((name) => [
			{ name, answer: { value: CONTENTS } },
			{ name, answer: { value: [MEETING_TAB] } },
			{ name, answer: { error: MEETING_TAB.failure } },
		]),
		feed: feedAnswer,
	},
];
