import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { Reads } from "../core/reads.ts";
import { send } from "../platform/messenger.ts";
import { AccessNotices } from "./access-notices.tsx";
import { staleForMs } from "./news-age.ts";
import { FailureNotice } from "./notice.tsx";
import { Patterns } from "./patterns.tsx";
import { popupView } from "./popup-view.ts";
import { Settings } from "./settings.tsx";
import { TabSwitch } from "./tab-switch.tsx";
import { useNow } from "./use-now.ts";
import { useRoom } from "./use-room.ts";
import { useSession } from "./use-session.ts";
import { ViewPage } from "./view-page.tsx";

interface Props {
	readonly tabId: number;
	readonly reads: Reads;
	readonly readsFailure: PipelineFailure | null;
	readonly onReadsChange: (reads: Reads) => void;
}

export function TabPage({ tabId, reads, readsFailure, onReadsChange }: Props) {
	const { session, isSwitching, failure, setSession, switchTo } =
		useSession(tabId);
	const heard = useRoom(session, setSession);
	const now = useNow();
	const view = session && popupView(session, heard?.room ?? null);
	return (
		<>
			<Patterns />
			<TabSwitch
				isOn={session?.state === "on"}
				isBusy={session === null || isSwitching}
				onSwitch={switchTo}
			/>
			<main>
				{failure && <FailureNotice failure={failure} />}
				{heard && session?.state === "on" && (
					<AccessNotices tabId={tabId} access={heard.room.access} />
				)}
				{view && !(failure && view.kind === "off") && (
					<ViewPage
						view={view}
						staleMs={heard && staleForMs(heard.heardAtMs, now)}
						onRelearn={(participantId) =>
							void send("offscreen/relearn-requested", { tabId, participantId })
						}
					/>
				)}
			</main>
			<Settings reads={reads} failure={readsFailure} onChange={onReadsChange} />
		</>
	);
}
