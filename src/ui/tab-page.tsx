import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { Reads } from "../core/reads.ts";
import { send } from "../platform/messenger.ts";
import { staleForMs } from "./news-age.ts";
import { FailureNotice } from "./notice.tsx";
import { Patterns } from "./patterns.tsx";
import { popupView } from "./popup-view.ts";
import { Settings } from "./settings.tsx";
import { TabSwitch } from "./tab-switch.tsx";
import { useNow } from "./use-now.ts";
import { usePage } from "./use-page.ts";
import { usePeople } from "./use-people.ts";
import { useRoom } from "./use-room.ts";
import { useSession } from "./use-session.ts";
import { ViewPage } from "./view-page.tsx";

interface Props {
	readonly tabId: number;
	readonly isGranted: boolean;
	readonly reads: Reads;
	readonly readsFailure: PipelineFailure | null;
	readonly onReadsChange: (reads: Reads) => void;
}

export function TabPage({
	tabId,
	isGranted,
	reads,
	readsFailure,
	onReadsChange,
}: Props) {
	const { session, isSwitching, failure, setSession, switchTo } =
		useSession(tabId);
	const heard = useRoom(session, setSession);
	const now = useNow();
	const people = usePeople();
	const unreadable = usePage(tabId, isGranted);
	const view = session && popupView(session, heard?.room ?? null);
	// Whoever tries all the same is told what came of it.
	const notice = failure ?? (view?.kind === "off" ? unreadable : null);
	return (
		<>
			<Patterns />
			<TabSwitch
				isOn={session?.state === "on"}
				isBusy={session === null || isSwitching}
				onSwitch={switchTo}
			/>
			<main>
				{notice && <FailureNotice failure={notice} />}
				{people.failure && (
					<FailureNotice failure={people.failure} tone="warning" />
				)}
				{view && !(notice && view.kind === "off") && (
					<ViewPage
						view={view}
						staleMs={heard && staleForMs(heard.heardAtMs, now)}
						people={{
							choose: people.choose,
							relearn: (participantId) =>
								void send("offscreen/relearn-requested", {
									tabId,
									participantId,
								}),
						}}
					/>
				)}
			</main>
			<Settings
				reads={reads}
				failure={readsFailure}
				onChange={onReadsChange}
				people={people}
			/>
		</>
	);
}
