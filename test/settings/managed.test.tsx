// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import { DEFAULT_PREFERENCES } from "../../src/core/base/preferences.ts";
import { succeed } from "../../src/core/base/result.ts";
import { NOTHING_MANAGED } from "../../src/core/session/managed-settings.ts";
import { limitKeeping } from "../../src/store/keeping-choice.ts";
import { FirstRun } from "../../src/ui/app/first-run.tsx";
import { answerMessages } from "../support/answer-messages.ts";
import { ANYWHERE } from "../support/contexts.ts";
import { drawSettingsPage } from "../support/draw-settings-page.tsx";
import { doing, draw, find } from "../support/render.ts";
import { soon } from "../support/soon.ts";

const SITE = "https://meet.example.org";
let managed = NOTHING_MANAGED;
let faults: readonly string[] = [];

beforeEach(() => {
	managed = NOTHING_MANAGED;
	faults = [];
	const answers: Record<string, () => unknown> = {
		"background/consent-requested": () => ({
			context: ANYWHERE,
			reads: "attention",
			givenAtMs: 1,
		}),
		"background/preferences-requested": () => DEFAULT_PREFERENCES,
		"background/people-requested": () => ({ count: 0, failure: null }),
		"background/managed-requested": () => ({ settings: managed, faults }),
	};
	answerMessages(async (name) => succeed(answers[name]?.()));
});

const locked = (page: HTMLElement, selector: string) =>
	find(page, selector).matches(":disabled, :disabled *, fieldset[disabled] *");

test("where nothing is managed, nothing is locked", async () => {
	const page = await drawSettingsPage();
	expect(page.querySelector("fieldset[disabled]")).toBeNull();
	expect(page.textContent).not.toContain("your organisation");
});

test("what the organisation has set is locked, and says who set it", async () => {
	managed = {
		...NOTHING_MANAGED,
		place: "other",
		isInEea: false,
		readsAtMost: "attention",
		tileLabels: false,
		leastGroupSize: 8,
		noticeBeforeEachMeeting: true,
		alwaysOnSites: [SITE],
		language: "en",
	};
	const page = await drawSettingsPage();
	await soon(async () => {
		await doing(() => {});
		expect(page.textContent).toContain("Set by your organisation");
	});
	for (const control of [
		"input[name=place]",
		"input[name=reads]",
		"input[name=tileLabels]",
		"input[name=site]",
		"select[name=language]",
	])
		expect(locked(page, control), control).toBe(true);
	expect(find(page, "input[name=groupSize]").getAttribute("min")).toBe("8");
	expect(locked(page, "input[name=onlySelf]")).toBe(false);
	expect(page.textContent).toContain(SITE);
	expect(find(page, "section[aria-labelledby=notice]").textContent).toContain(
		"Your organisation asks you to copy the notice before each meeting.",
	);
});

test("what may not be kept is no choice", async () => {
	managed = { ...NOTHING_MANAGED, keepsAtMost: "room", keepsAtMostDays: 7 };
	await limitKeeping(managed);
	const page = await drawSettingsPage();
	await soon(async () => {
		await doing(() => {});
		expect(page.textContent).toContain("Your organisation limits this choice.");
	});
	expect(page.querySelector("input[value=people]")).toBeNull();
	const days = [...page.querySelectorAll(".retention option")];
	expect(days.map((option) => option.getAttribute("value"))).toEqual([
		"1",
		"7",
	]);
});

test("settings of the organisation that cannot be read are named", async () => {
	faults = ["ReadsAtMost"];
	const page = await drawSettingsPage();
	await soon(async () => {
		await doing(() => {});
		expect(page.textContent).toContain("organisation: ReadsAtMost");
	});
});

test("the first run does not ask what the organisation has answered", async () => {
	managed = { ...NOTHING_MANAGED, place: "school", isInEea: true };
	let page = document.body;
	await doing(() => {
		page = draw(
			<FirstRun failure={null} askedAgainFor={null} onAgree={() => {}} />,
		);
	});
	await soon(async () => {
		await doing(() => {});
		expect(page.querySelector("input[name=place]")).toBeNull();
	});
	expect(find(page, "button[type=submit]").matches(":disabled")).toBe(false);
});
