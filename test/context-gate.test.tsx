// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { signal } from "@preact/signals";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { parseRequest, parseResponse } from "../src/contract/parse-message.ts";
import {
	lawfulSettings,
	parseSettingsFile,
	settingsFileText,
} from "../src/contract/settings-file.ts";
import { parseStoredConsent } from "../src/contract/stored-schema.ts";
import {
	POLICY_VERSION,
	type UsageContext,
} from "../src/core/base/lawful-use.ts";
import { DEFAULT_PREFERENCES } from "../src/core/base/preferences.ts";
import { type Result, succeed } from "../src/core/base/result.ts";
import { DEFAULT_KEEPING } from "../src/core/session/keeping.ts";
import { messageHandlers } from "../src/offscreen/host/message-handlers.ts";
import type { TabReaders } from "../src/offscreen/meeting-tab/tab-readers.ts";
import { SettingsPage } from "../src/settings/settings-page.tsx";
import { changeKeeping, readKeeping } from "../src/store/keeping-choice.ts";
import { readSession } from "../src/store/kept-sessions.ts";
import { writeSession } from "../src/store/write-session.ts";
import { App } from "../src/ui/app/app.tsx";
import { PanelPeople } from "../src/ui/people/panel-people.tsx";
import { ParticipantRows } from "../src/ui/people/participant-rows.tsx";
import { peopleChoiceState } from "../src/ui/state/people-choice-state.ts";
import { roomPeople } from "../src/ui/state/room-people.ts";
import { answerMessages } from "./support/answer-messages.ts";
import { fakeBrowser } from "./support/browser/fake-browser.ts";
import { ANYWHERE, SCHOOL_IN_EEA } from "./support/contexts.ts";
import { FROM_POPUP, fakeBackground } from "./support/fake-background.ts";
import { aParticipant, aRoom } from "./support/popup-builders.ts";
import { doing, draw, find } from "./support/render.ts";
import { aBin, someNews, spent } from "./support/session-builders.ts";
import { soon } from "./support/soon.ts";

// Every way by which expressions, an order by who is away, or records of people could come into a class in Europe.

const BOTH = "attention-and-expression";
const FORBIDDEN = { context: SCHOOL_IN_EEA, reads: BOTH } as const;
const PEOPLE = { keeps: "people", retentionDays: 7, reason: "" } as const;

const answers: Record<string, Result<unknown>> = {
	"background/preferences-requested": succeed(DEFAULT_PREFERENCES),
	"background/page-requested": succeed({}),
	"background/people-requested": succeed({ count: 0, failure: null }),
};
const sent = vi.fn(async (name: string, request: unknown) =>
	name.endsWith("-changed") ? succeed(request) : answers[name],
);

/** The pages that are drawn from now on are answered so. */
function answering(context: UsageContext | null): void {
	const consent = context && { context, reads: "attention", givenAtMs: 1 };
	answers["background/consent-requested"] = succeed(consent);
}

async function drawn(element: Parameters<typeof draw>[0]) {
	let page = document.body;
	await doing(() => {
		page = draw(element);
	});
	return page;
}

beforeEach(async () => {
	sent.mockClear();
	await changeKeeping(DEFAULT_KEEPING);
});

describe("in a class in Europe", () => {
	test("the first run has no choice of expressions, and asks for none", async () => {
		answerMessages(sent);
		answering(null);
		const page = await drawn(
			<App tabId={7} isGranted surface={{ PeopleList: ParticipantRows }} />,
		);
		expect(page.querySelector("input[name=reads]")).toBeNull();
		// Somebody chooses expressions first, and says then where they are.
		await doing(() => find(page, "input[value=other]").click());
		await doing(() => find(page, "input[value=no]").click());
		await doing(() => find(page, `input[value=${BOTH}]`).click());
		await doing(() => find(page, "input[value=school]").click());
		await doing(() => find(page, "input[value=yes]").click());
		expect(page.querySelector("input[name=reads]")).toBeNull();
		expect(page.textContent?.toLowerCase()).not.toContain("expression");
		await doing(() => find(page, ".primary").click());
		expect(sent).toHaveBeenCalledWith("background/consent-given", {
			context: SCHOOL_IN_EEA,
			reads: "attention",
		});
	});

	async function settings(context: UsageContext) {
		answerMessages(sent);
		answering(context);
		const page = await drawn(<SettingsPage />);
		await soon(async () => {
			await doing(() => {});
			find(page, "input[type=file]");
			find(page, "input[name=keeps]");
		});
		return page;
	}

	test("the settings have no choice of expressions", async () => {
		const page = await settings(SCHOOL_IN_EEA);
		expect(page.querySelector("input[name=reads]")).toBeNull();
		const elsewhere = await settings(ANYWHERE);
		expect(elsewhere.querySelectorAll("input[name=reads]")).toHaveLength(2);
	});

	test("the settings ask again what to read when the context changes", async () => {
		const page = await settings(ANYWHERE);
		await doing(() => find(page, "input[value=yes]").click());
		expect(sent).toHaveBeenCalledWith("background/consent-given", {
			context: { place: "other", isInEea: true },
			reads: "attention",
		});
	});

	test("the settings keep each person's record only with a reason", async () => {
		const page = await settings(SCHOOL_IN_EEA);
		const choose = () => doing(() => find(page, "input[value=people]").click());
		await choose();
		const give = () => find<HTMLButtonElement>(page, ".keeping-reason button");
		expect(give().disabled).toBe(true);
		expect(await readKeeping()).toMatchObject({ value: { keeps: "room" } });
		const words = find<HTMLTextAreaElement>(page, "textarea");
		await doing(() => {
			words.value = "Agreed with the parents for a study";
			words.dispatchEvent(new Event("input", { bubbles: true }));
		});
		await doing(() => give().click());
		await soon(async () =>
			expect(await readKeeping()).toMatchObject({
				value: { keeps: "people", reason: words.value },
			}),
		);
	});

	/** Whether a session in this context keeps anybody's record. */
	async function peopleKept(context: UsageContext, tabId: number) {
		const person = { key: "k", name: "A", spent: spent(1, 1, 1) };
		const bin = aBin(0, { people: [person] });
		const written = await writeSession(
			someNews({ context, tabId, bins: [bin] }),
		);
		if (!written.ok || written.value === null) throw new Error("unwritten");
		const read = await readSession(written.value);
		return read.ok && read.value?.bins.some(({ people }) => people !== null);
	}

	test("the page that imports a settings file turns neither on", async () => {
		const lawful = { context: SCHOOL_IN_EEA, reads: "attention" };
		answers["background/consent-given"] = succeed({ ...lawful, givenAtMs: 1 });
		const page = await settings(SCHOOL_IN_EEA);
		const input = find<HTMLInputElement>(page, "input[type=file]");
		const text = settingsFileText(
			{
				reads: BOTH,
				preferences: DEFAULT_PREFERENCES,
				keeping: { ...PEOPLE, reason: "A reason of somebody else" },
			},
			"1.0.0",
		);
		Object.defineProperty(input, "files", {
			value: [new File([text], "settings.json")],
		});
		await doing(() =>
			input.dispatchEvent(new Event("change", { bubbles: true })),
		);
		await soon(async () => {
			await doing(() => {});
			expect(page.textContent).toContain("Settings imported, except");
		});
		const given = sent.mock.calls.filter(
			([name]) => name === "background/consent-given",
		);
		for (const [, request] of given)
			expect(request).toMatchObject({ reads: "attention" });
		expect(await readKeeping()).toMatchObject({
			value: { keeps: "room", reason: "" },
		});
	});

	test("a settings file turns neither on", () => {
		const file = parseSettingsFile(
			settingsFileText(
				{
					reads: BOTH,
					preferences: DEFAULT_PREFERENCES,
					keeping: { ...PEOPLE, reason: "A reason of somebody else" },
				},
				"1.0.0",
			),
		);
		if (typeof file === "string") throw new Error(file);
		expect(lawfulSettings(file, SCHOOL_IN_EEA)).toMatchObject({
			reads: "attention",
			keeping: { keeps: "room", reason: "" },
		});
		expect(lawfulSettings(file, ANYWHERE)).toMatchObject({
			reads: BOTH,
			keeping: { keeps: "people" },
		});
	});

	test("a message cannot turn them on", async () => {
		const lawful = { context: SCHOOL_IN_EEA, reads: "attention" };
		for (const name of [
			"background/consent-given",
			"offscreen/agreement-changed",
		] as const)
			expect(parseRequest(name, FORBIDDEN)).toEqual(lawful);
		expect(
			parseResponse("background/offscreen-started", {
				agreement: FORBIDDEN,
				preferences: DEFAULT_PREFERENCES,
				choices: [],
				checkpoints: [],
			}),
		).toMatchObject({ agreement: lawful });
		const { handle } = fakeBackground({ consented: false });
		await handle["background/consent-given"](FORBIDDEN, FROM_POPUP);
		expect(
			await handle["background/consent-requested"]({}, FROM_POPUP),
		).toMatchObject({ value: lawful });
	});

	test("a stored profile cannot turn them on", async () => {
		const { handle } = fakeBackground({ consented: false });
		fakeBrowser.storage.local.entries.set("consent", {
			policyVersion: POLICY_VERSION,
			...FORBIDDEN,
			givenAtMs: 1,
		});
		expect(
			await handle["background/offscreen-started"]({}, FROM_POPUP),
		).toMatchObject({ value: { agreement: { reads: "attention" } } });
	});

	test("an organisation's policy that allows them turns neither on", async () => {
		const { handle } = fakeBackground({ consented: false });
		await changeKeeping(PEOPLE);
		fakeBrowser.storage.local.entries.set("consent", {
			policyVersion: POLICY_VERSION,
			context: ANYWHERE,
			reads: BOTH,
			givenAtMs: 1,
		});
		const started = () =>
			handle["background/offscreen-started"]({}, FROM_POPUP);
		expect(await started()).toMatchObject({
			value: { agreement: { reads: BOTH } },
		});
		await fakeBrowser.storage.managed.api.set({
			Place: "school",
			InEea: true,
			ReadsAtMost: BOTH,
			KeepsAtMost: "people",
		});
		const lawful = { context: SCHOOL_IN_EEA, reads: "attention" };
		await soon(async () =>
			expect(await started()).toMatchObject({ value: { agreement: lawful } }),
		);
		expect(
			await handle["background/consent-requested"]({}, FROM_POPUP),
		).toMatchObject({ value: lawful });
		expect(await peopleKept(SCHOOL_IN_EEA, 3)).toBe(false);
	});

	test("the offscreen document loads no net for them, whatever it is told", async () => {
		const read = vi.fn(async () => {});
		const readers: TabReaders = {
			of: () => {
				throw new Error("no tab is read here");
			},
			count: () => 0,
			restore() {},
			changePreferences() {},
			changeChoices() {},
			changeContext() {},
			end: async () => {},
		};
		const start = Promise.resolve({
			agreement: FORBIDDEN,
			preferences: DEFAULT_PREFERENCES,
			choices: [],
			checkpoints: [],
		});
		const handlers = messageHandlers(start, { read }, readers, async () => {});
		await handlers["offscreen/agreement-changed"](FORBIDDEN, FROM_POPUP);
		await soon(() => expect(read).toHaveBeenCalledTimes(2));
		expect(read.mock.calls).toEqual([["attention"], ["attention"]]);
	});

	test("a session keeps no one's record on the strength of an older choice", async () => {
		await changeKeeping(PEOPLE);
		expect(await peopleKept(SCHOOL_IN_EEA, 1)).toBe(false);
		expect(await peopleKept(ANYWHERE, 2)).toBe(true);
	});

	async function ordersOffered(context: UsageContext) {
		answerMessages(sent);
		answering(context);
		const participants = [aParticipant()];
		const page = await drawn(
			<PanelPeople
				choice={peopleChoiceState()}
				people={roomPeople(signal(aRoom({ participants })))}
				onRelearn={() => {}}
				onChange={() => {}}
			/>,
		);
		return [...page.querySelectorAll("option")].map(({ value }) => value);
	}

	test("nobody is listed by who is away", async () => {
		expect(await ordersOffered(SCHOOL_IN_EEA)).not.toContain("needs-a-look");
		expect(await ordersOffered(ANYWHERE)).toContain("needs-a-look");
	});
});

describe("an answer to an earlier policy", () => {
	const NOW = { context: ANYWHERE, reads: "attention", givenAtMs: 1 };

	test.each([
		[
			"without a version or a context, as 0.2.0 stored it",
			{ reads: BOTH, givenAtMs: 1 },
		],
		["of an earlier version", { ...NOW, policyVersion: POLICY_VERSION - 1 }],
		["of a later version", { ...NOW, policyVersion: POLICY_VERSION + 1 }],
		[
			"without a context",
			{ ...NOW, policyVersion: POLICY_VERSION, context: null },
		],
	])("is none: %s", (_what, stored) => {
		expect(parseStoredConsent(stored)).toBeUndefined();
	});
});
