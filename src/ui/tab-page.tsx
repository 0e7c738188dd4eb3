import { useMemo } from "preact/hooks";
import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { Reads } from "../core/reads.ts";
import { send } from "../platform/messenger.ts";
import { AccessNotices } from "./access-notices.tsx";
import { FailureNotice } from "./notice.tsx";
import { Patterns } from "./patterns.tsx";
import { popupView } from "./popup-view.ts";
import { Settings } from "./settings.tsx";
import type { Surface } from "./surface.ts";
import { TabSwitch } from "./tab-switch.tsx";
import { usePage } from "./use-page.ts";
import { usePeople } from "./use-people.ts";
import { useRoom } from "./use-room.ts";
import { useSession } from "./use-session.ts";
import { useStaleMs } from "./use-stale-ms.ts";
import { ViewPage } from "./view-page.tsx";

interface Props {
	readonly tabId: number;
	readonly isGranted: boolean;
	readonly surface: Surface;
	readonly reads: Reads;
	readonly readsFailure: PipelineFailure | null;
	readonly onReadsChange: (reads: Reads) => void;
}

export function TabPage({
	tabId,
	isGranted,
	surface,
	reads,
	readsFailure,
	onReadsChange,
}: Props) {
	const { session, isSwitching, failure, setSession, switchTo } =
		useSession(tabId);
	const heard = useRoom(session, setSession);
	const staleMs = useStaleMs(heard?.heardAtMs ?? null);
	const people = usePeople();
	const handlers = useMemo(
		() => ({
			choose: people.choose,
			relearn: (participantId: string) =>
				void send("offscreen/relearn-requested", { tabId, participantId }),
		}),
		[people.choose, tabId],
	);
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
				tools={surface.tools}
			/>
			{surface.notice}
			<main>
				{notice && <FailureNotice failure={notice} />}
				{people.failure && (
					<FailureNotice failure={people.failure} tone="warning" />
				)}
				{heard && session?.state === "on" && (
					<AccessNotices tabId={tabId} access={heard.room.access} />
				)}
				{view && !(notice && view.kind === "off") && (
					<ViewPage
						view={view}
						staleMs={staleMs}
						people={handlers}
						surface={surface}
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
