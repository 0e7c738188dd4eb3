import { clickAction } from "../browser/click-action.ts";
import { closeTarget } from "../browser/close-target.ts";
import { until } from "../browser/until.ts";
import type { SoakedMeeting } from "./open-meeting.ts";
import type { Act, PageAct } from "./schedule.ts";

/** How long the popup stays open. */
const GLANCE_MS = 600;

/** Performs an act of the schedule in the meeting, as a page or a user would. */
export async function perform(meeting: SoakedMeeting, act: Act) {
	const { page, emptyPage } = meeting;
	if (act.act === "hide") await emptyPage.bringToFront();
	else if (act.act === "show") await page.bringToFront();
	else if (act.act === "popup") await usePopup(meeting, act.change);
	else
		await page.evaluate(inCrowd, {
			what: act.act,
			count: "count" in act ? act.count : 0,
			layout: "name" in act ? act.name : "",
		});
}

/**
 * Opens the popup over the meeting, changes a setting if one is given, and
 * closes the popup.
 */
export async function usePopup(
	{ browser, page }: SoakedMeeting,
	change: { name: string; value: string } | null,
) {
	const popup = await clickAction(browser, page);
	try {
		if (change) {
			const { name, value } = change;
			const choice = `input[name=${name}][value="${value}"]`;
			await until(`The choice of ${name}`, () =>
				popup.evaluate(`!!document.querySelector('${choice}')`),
			);
			await popup.evaluate(`document.querySelector('${choice}').click()`);
		}
		await popup.evaluate(
			`new Promise((resolve) => setTimeout(resolve, ${GLANCE_MS}))`,
		);
	} finally {
		await closeTarget(browser, popup);
	}
}

/** Runs in the page. */
function inCrowd({
	what,
	count,
	layout,
}: {
	what: PageAct["act"];
	count: number;
	layout: string;
}) {
	const { crowd } = globalThis;
	if (!crowd) throw new Error("The page is no crowd.");
	if (what === "layout") crowd.layout(layout);
	else if (what === "cameras-on") crowd.camerasOn();
	else if (what === "cameras-off") crowd.camerasOff(count);
	else if (what === "swap-streams") crowd.swapStreams(count);
	else if (what === "leave") crowd.leave(count);
	else crowd.join(count);
}
