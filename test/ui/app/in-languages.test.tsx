// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import {
	afterAll,
	beforeAll,
	beforeEach,
	describe,
	expect,
	test,
	vi,
} from "vitest";
import {
	PARTICIPANT_STATES,
	type ParticipantState,
} from "../../../src/core/base/participant-state.ts";
import { PIPELINE_FAILURE_CODES } from "../../../src/core/base/pipeline-failure.ts";
import { CUE_KINDS } from "../../../src/core/room/cues.ts";
import { MARKER_KINDS } from "../../../src/core/timeline/marker.ts";
import { fakeBrowser } from "../../support/browser/fake-browser.ts";
import { speak, speakEnglish } from "../../support/browser/fake-i18n.ts";
import { aParticipant, aRoom, NOW_MS } from "../../support/popup-builders.ts";
import { doing, draw } from "../../support/render.ts";

// These draw on a canvas, which happy-dom does not have.
vi.mock("../../../src/ui/timeline/time-chart.tsx", () => ({
	TimeChart: ({ label }: { label: string }) => <p>{label}</p>,
}));
vi.mock("../../../src/ui/timeline/heat-picture.ts", () => ({
	paintHeat: () => null,
}));

/** Names that are the same in every language. */
const PROPER_NAMES =
	/Roompulse|Chrome|chrome:\/\/extensions|WebGPU|WASM|PDF|URL|meet\.example|\b(?:px|[ap]m)\b/g;
const SHOWN_ATTRIBUTES = ["alt", "aria-label", "placeholder", "title"];

/** All words in Latin letters that are seen or read aloud. */
function latinIn(page: HTMLElement): readonly string[] {
	const attributes = [...page.querySelectorAll("*")].flatMap((element) =>
		SHOWN_ATTRIBUTES.map((name) => element.getAttribute(name) ?? ""),
	);
	// Each by itself, because one cell's "pm" may stand before another's digit.
	const texts = [page, ...page.querySelectorAll("*")].flatMap((element) =>
		[...element.childNodes].flatMap((node) =>
			node instanceof Text ? node.data : [],
		),
	);
	return [...texts, ...attributes].flatMap(
		(words) => words.replaceAll(PROPER_NAMES, "").match(/[a-z]{2,}/gi) ?? [],
	);
}

/** The offscreen document tells something to whoever listens. */
function say(news: unknown): void {
	for (const port of fakeBrowser.runtime.ports) port.say(news);
}

async function unfoldAll(page: HTMLElement): Promise<void> {
	for (let depth = 0; depth < 2; depth++)
		await doing(() => {
			for (const fold of page.querySelectorAll("details")) {
				fold.open = true;
				fold.dispatchEvent(new Event("toggle"));
			}
		});
}

const everyState = () =>
	PARTICIPANT_STATES.map((state: ParticipantState, index) =>
		aParticipant({ id: `0:${index}`, name: `${index}`, state }),
	);

const everything = () =>
	aRoom({
		participants: everyState(),
		attention: {
			total: 13,
			readable: 6,
			toward: 4,
			elsewhere: 1,
			away: 1,
			turnedTogether: 5,
			between: [0.3, 0.8],
			trend: "falling",
		},
		gestures: { yawns: 3, nods: 0 },
		ignored: { screenShares: 1, duplicates: 2, tooSmall: 3 },
	});

const PAST = {
	kind: "whole",
	people: [{ row: 0, id: "0:1", name: "1", isSelf: false }],
	bins: [
		{ startMs: NOW_MS, rows: [0], parts: [[0.7, 0.2, 0.1]] as const },
		{ startMs: NOW_MS + 10_000, rows: [0], parts: [[0, 0, 0]] as const },
	],
	markers: MARKER_KINDS.map((one, index) => ({
		atMs: NOW_MS + index * 10_000,
		kind: one,
		text: "7",
	})),
	cue: null,
};

/** A busy machine takes long to render all of the surfaces. */
const TIMEOUT_MS = 60_000;

/** All parts of the panel, the popup and the strip, in one language. */
async function surfacesIn(locale: string) {
	speak(locale);
	return {
		...(await import("../../../src/ui/room/room-page.tsx")),
		...(await import("../../../src/ui/timeline/over-time.tsx")),
		...(await import("../../../src/ui/people/panel-people.tsx")),
		...(await import("../../../src/ui/state/room-people.ts")),
		...(await import("../../../src/ui/state/people-choice-state.ts")),
		...(await import("../../../src/ui/room/diagnostics.tsx")),
		...(await import("../../../src/ui/app/how-to-read.tsx")),
		...(await import("../../../src/ui/people/participant-rows.tsx")),
		...(await import("../../../src/ui/room/room-strip.tsx")),
		...(await import("../../../src/ui/app/access-notices.tsx")),
		...(await import("../../../src/ui/app/models-ready.tsx")),
		...(await import("../../../src/ui/kit/notice.tsx")),
		...(await import("../../../src/panel/elsewhere-notice.tsx")),
		...(await import("../../../src/panel/strip-button.tsx")),
		...(await import("../../../src/panel/on-top.tsx")),
		...(await import("../../../src/popup/open-panel-button.tsx")),
	};
}

describe.each(["ar", "hi", "zh_CN"])(
	"no text is in English in the language %s",
	{ timeout: TIMEOUT_MS },
	(locale) => {
		let made: Awaited<ReturnType<typeof surfacesIn>>;
		beforeAll(async () => {
			made = await surfacesIn(locale);
		}, TIMEOUT_MS);
		afterAll(speakEnglish);
		beforeEach(() => {
			vi.stubGlobal("matchMedia", () => ({
				matches: false,
				addEventListener() {},
			}));
		});

		test("in a room, as rows", async () => {
			const { RoomPage, ParticipantRows } = made;
			const page = draw(
				<RoomPage
					room={signal(everything())}
					isStale={signal(false)}
					people={{ relearn() {}, choose: async () => true }}
					surface={{ PeopleList: ParticipantRows }}
				/>,
			);
			await unfoldAll(page);
			expect(latinIn(page)).toEqual([]);
		});

		test("in the panel, with a person's detail and without names", async () => {
			const { PanelPeople, roomPeople } = made;
			const participants = [1, 2, 3].flatMap((round) =>
				everyState().map((one) => ({ ...one, id: `${round}:${one.id}` })),
			);
			const page = draw(
				<PanelPeople
					people={roomPeople(signal(aRoom({ participants })))}
					choice={made.peopleChoiceState()}
					onRelearn={() => {}}
					onChange={() => {}}
				/>,
			);
			expect(latinIn(page)).toEqual([]);
			await doing(() =>
				page.querySelector<HTMLElement>(".row-opener")?.click(),
			);
			expect(page.querySelector(".person-detail")).not.toBeNull();
			expect(latinIn(page)).toEqual([]);
			await doing(() =>
				page.querySelector<HTMLElement>(".hide-names")?.click(),
			);
			expect(page.querySelector(".rows")).toBeNull();
			expect(latinIn(page)).toEqual([]);
		});

		test("in the room's past", async () => {
			const { OverTime, peopleChoiceState } = made;
			let page = document.body;
			await doing(() => {
				page = draw(<OverTime tabId={7} choice={peopleChoiceState()} />);
			});
			await unfoldAll(page);
			expect(latinIn(page)).toEqual([]);
			await doing(() => say(PAST));
			await unfoldAll(page);
			expect(page.querySelectorAll("table")).toHaveLength(2);
			expect(latinIn(page)).toEqual([]);
			for (const kind of CUE_KINDS) {
				await doing(() => say({ kind: "cue", cue: { kind, atMs: NOW_MS } }));
				expect(page.querySelector(".cue")).not.toBeNull();
				expect(latinIn(page)).toEqual([]);
			}
			await doing(() =>
				page.querySelector<HTMLElement>(".heat button")?.click(),
			);
			expect(latinIn(page)).toEqual([]);
		});

		test("in the parts around the room", async () => {
			const elsewhere = { onShowFront() {}, onShowMeeting() {} };
			const page = draw(
				<>
					<made.ElsewhereNotice
						{...elsewhere}
						meetingTabId={7}
						isMeetingShown={true}
					/>
					<made.ElsewhereNotice
						{...elsewhere}
						meetingTabId={7}
						isMeetingShown={false}
					/>
					<made.StripButton tabId={7} />
					<made.OpenPanelButton tabId={7} />
					<made.Diagnostics room={signal(signal(everything()))} />
					<made.HowToRead reads="attention-and-expression" />
					<made.ModelsReady models={{ ready: 2, wanted: 3 }} />
					<made.OnTop>
						<made.RoomStrip room={signal(null)} staleMs={signal(null)} />
						<made.RoomStrip
							room={signal(everything())}
							staleMs={signal(4_000)}
						/>
						<made.RoomStrip
							room={signal(everything())}
							staleMs={signal(null)}
						/>
					</made.OnTop>
				</>,
			);
			await unfoldAll(page);
			expect(latinIn(page)).toEqual([]);
		});

		test("in requests for permissions and in failures", async () => {
			const { AccessNotices, FailureNotice } = made;
			const needs = (["wanted", "running"] as const).flatMap((state) =>
				(["video", "canvas"] as const).map((reason) => ({
					people: 2,
					reason,
					state,
					failure: null,
				})),
			);
			let page = document.body;
			await doing(() => {
				page = draw(
					<>
						{needs.map((tabPicture) => (
							<AccessNotices
								key={`${tabPicture.state} ${tabPicture.reason}`}
								tab={{
									tabId: 7,
									room: signal(
										aRoom({
											access: {
												tabPicture,
												closedPageFrames: [
													{
														origin: "https://meet.example",
														shownBy: "https://meet.example",
													},
												],
											},
										}),
									),
								}}
							/>
						))}
						{PIPELINE_FAILURE_CODES.map((code) => (
							<FailureNotice key={code} failure={{ code }} />
						))}
					</>,
				);
			});
			expect(page.querySelectorAll(".ask-button")).toHaveLength(6);
			expect(latinIn(page)).toEqual([]);
		});
	},
);
