import { useMemo } from "preact/hooks";
import { send } from "../../platform/messenger.ts";
import { FailureNotice } from "../kit/notice.tsx";
import { Patterns } from "../kit/patterns.tsx";
import { useLifetime } from "../kit/use-lifetime.ts";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import type { Surface } from "../room/surface.ts";
import type { ConsentState } from "../state/consent-state.ts";
import { peopleState } from "../state/people-state.ts";
import { type TabState, tabState } from "../state/tab-state.ts";
import { toldState } from "../state/told-state.ts";
import { JoinedNotice } from "../tell/joined-notice.tsx";
import { TellFirst } from "../tell/tell-first.tsx";
import { AccessNotices } from "./access-notices.tsx";
import { pageState } from "./page-state.ts";
import { Settings } from "./quick-settings.tsx";
import { TabSwitch } from "./tab-switch.tsx";
import { ViewPage } from "./view-page.tsx";

interface Props {
	readonly tabId: number;
	readonly isGranted: boolean;
	readonly surface: Surface;
	readonly consent: ConsentState;
}

export function TabPage({ tabId, isGranted, surface, consent }: Props) {
	const tab = useLifetime((life) => tabState(tabId, life));
	const unreadable = useLifetime((life) => pageState(tabId, isGranted, life));
	const people = useLifetime(peopleState);
	const handlers = useMemo(
		() => ({
			choose: people.choose,
			relearn: (participantId: string) =>
				void send("offscreen/relearn-requested", { tabId, participantId }),
		}),
		[people, tabId],
	);
	const isOff = useStableComputed(() => tab.view.value === "off", [tab]);
	const told = useLifetime((life) => toldState(tabId, life));
	const asksFirst = useStableComputed(
		() =>
			(tab.tabSwitch.isUntold.value && told.isTold.value !== true) ||
			(told.isTold.value === false && isUnswitched(tab)),
		[tab, told],
	);
	const hasRoom = useStableComputed(() => tab.room.value !== null, [tab]);
	// If the user switches the tab on all the same, the result of that comes first.
	const notice =
		tab.tabSwitch.failure.value ?? (isOff.value ? unreadable.value : null);
	return (
		<>
			<Patterns />
			<TabSwitch tabSwitch={tab.tabSwitch} tools={surface.tools} />
			{surface.notice}
			<main>
				{notice && <FailureNotice failure={notice} />}
				{people.failure.value && (
					<FailureNotice failure={people.failure.value} tone="warning" />
				)}
				{hasRoom.value && <AccessNotices tab={tab} />}
				{hasRoom.value && <JoinedNotice tabId={tabId} room={tab.room} />}
				{!(notice && isOff.value) && (
					<ViewPage tab={tab} people={handlers} surface={surface} />
				)}
				{asksFirst.value && !(notice && isOff.value) && (
					<TellFirst
						told={told}
						isWanted={tab.tabSwitch.isUntold.value}
						onTold={() => tab.tabSwitch.switchTo(true)}
					/>
				)}
			</main>
			<Settings consent={consent} people={people} room={tab.shownRoom} />
		</>
	);
}

/** Whether the tab is off, or was lost because its page has gone on to another meeting. */
function isUnswitched({ view, tabSwitch }: TabState): boolean {
	const failure = tabSwitch.meetingTab.value?.failure?.code;
	return (
		view.value === "off" ||
		(view.value === "lost" && failure === "people-untold")
	);
}
