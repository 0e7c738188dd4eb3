import type { RoomAccess } from "../core/tab-picture.ts";
import { askFor } from "../platform/permissions.ts";
import { restartExtension } from "../platform/restart.ts";
import { text } from "../platform/text.ts";
import { fromTabText, notReadText, offerText } from "./access-text.ts";
import { AskButton } from "./ask-button.tsx";
import { FAILURE_TEXT } from "./failure-text.ts";
import { FailureNotice, Notice } from "./notice.tsx";
import { useTabPicture } from "./use-tab-picture.ts";

interface Props {
	readonly tabId: number;
	readonly access: RoomAccess;
}

/** What of this meeting cannot be read without a further permission, with the button that asks for it; or by which road it is read. */
export function AccessNotices({ tabId, access }: Props) {
	return (
		<>
			{access.closedFrames.map((origin) => (
				<ClosedFrameNotice key={origin} origin={origin} />
			))}
			<TabPictureNotice tabId={tabId} need={access.tabPicture} />
		</>
	);
}

function ClosedFrameNotice({ origin }: { origin: string }) {
	const { host } = new URL(origin);
	return (
		<Notice tone="warning" title={text("frame_closed", host)}>
			{text("frame_closed_next", host)}
			<AskButton onClick={() => askFor({ kind: "frames-of", origin })}>
				{text("frame_allow", host)}
			</AskButton>
		</Notice>
	);
}

function TabPictureNotice({
	tabId,
	need,
}: {
	tabId: number;
	need: RoomAccess["tabPicture"];
}) {
	const { isAllowed, refused, allow } = useTabPicture(tabId, need);
	if (!need) return null;
	if (need.state === "running")
		return <p class="access-line">{fromTabText(need)}</p>;
	const failure = refused ?? need.failure;
	if (isAllowed && failure?.code === "tab-picture-needs-restart")
		return <RestartNotice />;
	if (isAllowed && failure) return <FailureNotice failure={failure} />;
	if (isAllowed !== false) return null;
	return (
		<Notice tone="warning" title={notReadText(need)}>
			{offerText(need)}
			<AskButton onClick={allow}>{text("tab_picture_allow")}</AskButton>
		</Notice>
	);
}

function RestartNotice() {
	const { sentence, nextStep } = FAILURE_TEXT["tab-picture-needs-restart"];
	return (
		<Notice tone="warning" title={sentence}>
			{nextStep}
			<AskButton onClick={restartExtension}>{text("restart")}</AskButton>
		</Notice>
	);
}
