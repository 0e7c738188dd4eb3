import type { ComponentChildren } from "preact";
import type { ClosedPageFrame } from "../../core/page/tab-picture.ts";
import { counted, text } from "../../platform/i18n/text.ts";
import { restartExtension } from "../../platform/own-extension.ts";
import { askFor } from "../../platform/permissions.ts";
import { FAILURE_TEXT } from "../kit/failure-text.ts";
import { FailureNotice, Notice } from "../kit/notice.tsx";
import { useLifetime } from "../kit/use-lifetime.ts";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import type { TabState } from "../state/tab-state.ts";
import { fromTabText, notReadText, offerText } from "./access-text.ts";
import { otherMeetingsState } from "./other-meetings-state.ts";
import { tabPictureState } from "./tab-picture-state.ts";

interface Props {
	readonly tab: Pick<TabState, "tabId" | "room">;
}

/** Says what cannot be read of a meeting without a further permission, with the button that asks for it; or that people are read from the tab's picture. */
export function AccessNotices({ tab }: Props) {
	const closed = useStableComputed(
		() => tab.room.value?.access.closedPageFrames ?? [],
		[tab],
	);
	return (
		<>
			{closed.value.map(({ origin, shownBy }) => (
				<ClosedPageFrameNotice key={origin} origin={origin} shownBy={shownBy} />
			))}
			<TabPictureNotice tab={tab} />
		</>
	);
}

/** Says both sites, because Chrome's own question names only the frame's, and any page may show a frame of any site. */
function ClosedPageFrameNotice({ origin, shownBy }: ClosedPageFrame) {
	const { host } = new URL(origin);
	const page = (shownBy && URL.parse(shownBy)?.host) || shownBy;
	return (
		<Notice tone="warning" title={text("frame_closed", host)}>
			{page && `${text("frame_shown_by", page, host)} `}
			{text("frame_closed_next", host)}
			<AskButton onClick={() => askFor({ kind: "frames-of", origin })}>
				{text("frame_allow", host)}
			</AskButton>
		</Notice>
	);
}

function TabPictureNotice({ tab }: Props) {
	const needed = useStableComputed(
		() => tab.room.value?.access.tabPicture ?? null,
		[tab],
	);
	const picture = useLifetime((life) =>
		tabPictureState(tab.tabId, needed, life),
	);
	const need = needed.value;
	const isAllowed = picture.isAllowed.value;
	if (!need) return null;
	if (need.state === "running")
		return <p class="access-line">{fromTabText(need)}</p>;
	const failure = picture.refused.value ?? need.failure;
	if (isAllowed && failure?.code === "tab-picture-needs-restart")
		return <RestartNotice tabId={tab.tabId} />;
	if (isAllowed && failure) return <FailureNotice failure={failure} />;
	if (isAllowed !== false) return null;
	return (
		<Notice tone="warning" title={notReadText(need)}>
			{offerText(need)}
			<AskButton onClick={picture.allow}>{text("tab_picture_allow")}</AskButton>
		</Notice>
	);
}

/** Names the meetings in other tabs, which a restart ends. */
function RestartNotice({ tabId }: { tabId: number }) {
	const others = useLifetime((life) => otherMeetingsState(tabId, life)).value;
	const { sentence, nextStep } = FAILURE_TEXT["tab-picture-needs-restart"];
	return (
		<Notice tone="warning" title={sentence}>
			{nextStep}
			{others.length > 0 && (
				<span class="restart-ends" role="status">
					{counted("restart_ends", others.length)}
					{others.map(
						(other) =>
							other.title && <bdi key={other.tabId}>{other.title}</bdi>,
					)}
				</span>
			)}
			<AskButton onClick={restartExtension}>{text("restart")}</AskButton>
		</Notice>
	);
}

interface AskButtonProps {
	readonly onClick: () => void;
	readonly children: ComponentChildren;
}

/** A button in a notice that has Chrome do something, such as ask the user for a permission. */
function AskButton({ onClick, children }: AskButtonProps) {
	return (
		<button type="button" class="ask-button" onClick={onClick}>
			{children}
		</button>
	);
}
