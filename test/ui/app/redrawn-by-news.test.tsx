// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import { DEFAULT_PREFERENCES } from "../../../src/core/base/preferences.ts";
import { succeed } from "../../../src/core/base/result.ts";
import type { RoomSummary } from "../../../src/core/room/room-summary.ts";
import { App } from "../../../src/ui/app/app.tsx";
import { PanelPeople } from "../../../src/ui/people/panel-people.tsx";
import { answerMessages } from "../../support/answer-messages.ts";
import { fakeBrowser } from "../../support/browser/fake-browser.ts";
import { ANYWHERE } from "../../support/contexts.ts";
import { countDrawn } from "../../support/count-drawn.ts";
import { aParticipant, aRoom, NOW_MS } from "../../support/popup-builders.ts";
import { doing, draw, find } from "../../support/render.ts";

const ON = { tabId: 7, state: "on", sinceMs: 5, failure: null };
const ANSWERS = new Map<string, unknown>([
	[
		"background/consent-requested",
		{ context: ANYWHERE, reads: "attention", givenAtMs: 1 },
	],
	["background/preferences-requested", DEFAULT_PREFERENCES],
	[
		"background/people-requested",
		{ count: 1, failure: failureOf("storage-full") },
	],
	["background/meeting-tab-requested", ON],
]);
/** A person whose state is shown without its duration. */
const unclear = aParticipant({
	id: "0:bo",
	name: "Bo",
	state: "cant-tell",
	attention: {
		band: "cant-tell",
		towardShare: null,
		elsewhereShare: 0,
		readableShare: 0,
		windowMs: 60_000,
	},
});
/** A person whose state is shown with its duration. */
const away = aParticipant({ state: "turned-away" });
const before = aRoom({ participants: [unclear, away] });
const second = (overrides: Partial<RoomSummary> = {}): RoomSummary => ({
	...before,
	atMs: NOW_MS + 1_000,
	participants: [
		{ ...unclear, samples: unclear.samples + 2 },
		{ ...away, samples: 42 },
	],
	...overrides,
});

/** The offscreen document tells the room to whoever listens. */
function say(room: RoomSummary): void {
	for (const port of fakeBrowser.runtime.ports) port.say(room);
}

let page = document.body;
beforeEach(async () => {
	answerMessages((name) => succeed(ANSWERS.get(name) ?? {}));
	await doing(() => {
		page = draw(
			<App tabId={7} isGranted={false} surface={{ PeopleList: PanelPeople }} />,
		);
	});
	await doing(() => say(before));
	// Lets effects run that wait for an animation frame.
	await doing(() => {});
});
const receive = (room: RoomSummary) => countDrawn(() => doing(() => say(room)));
const rows = () => [...page.querySelectorAll(".row-head")];

describe("the summary of the next second", () => {
	test("redraws what it changes, and neither switch, settings, notices nor view", async () => {
		const drawn = await receive(second());
		expect(drawn("section.headline")).toBe(1);
		expect(drawn("div.row-head.row-turned-away")).toBe(1);
		for (const kind of [
			"div.row-head.row-cant-tell",
			"header.head",
			"footer.foot",
			"section.notice.notice-warning",
			"div.people-tools",
			"ul.rows",
			"div.room",
		]) {
			find(page, kind);
			expect([kind, drawn(kind)]).toEqual([kind, 0]);
		}
	});

	test("writes nothing into a row whose content is the same", async () => {
		const records: MutationRecord[] = [];
		const watch = new MutationObserver((seen) => void records.push(...seen));
		watch.observe(page, {
			subtree: true,
			childList: true,
			characterData: true,
			attributes: true,
		});
		await receive(second());
		const [same, other] = rows();
		const within = (row: Element | undefined) =>
			records.filter(({ target }) => row?.contains(target)).length;
		expect(within(other)).toBeGreaterThan(0);
		expect(within(same)).toBe(0);
		expect(within(find(page, "header"))).toBe(0);
		expect(within(find(page, "footer"))).toBe(0);
		watch.disconnect();
	});

	test("redraws the list if somebody comes or goes, and nobody else's row", async () => {
		const third = aParticipant({ id: "0:chi", name: "Chi" });
		const { participants } = second();
		const came = await receive(
			second({ participants: [...participants, third] }),
		);
		expect(came("ul.rows")).toBe(1);
		expect(came("div.row-head.row-cant-tell")).toBe(0);
		const went = await receive(second({ participants: [third] }));
		expect(went("ul.rows")).toBe(1);
		expect(rows().map((chip) => find(chip, "bdi").textContent)).toEqual([
			"Chi",
		]);
	});
});
