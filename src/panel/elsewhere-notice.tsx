import { bringToFront } from "../platform/tabs.ts";

interface Props {
	/** Null where the tab that is shown is in front, and no other is on. */
	readonly meetingTabId: number | null;
	/** Whether the meeting is shown, not the tab in front. */
	readonly isMeetingShown: boolean;
	readonly onShowFront: () => void;
	readonly onShowMeeting: () => void;
}

/** Says that the tab in front is not read while another is, and offers both. */
export function ElsewhereNotice({
	meetingTabId,
	isMeetingShown,
	onShowFront,
	onShowMeeting,
}: Props) {
	if (meetingTabId === null) return null;
	return (
		<div class="elsewhere">
			<p>
				{isMeetingShown
					? "The tab in front is not read. This is your meeting in another tab."
					: "This tab is not read. Another one is."}
			</p>
			<div class="elsewhere-ways">
				{isMeetingShown && (
					<button
						type="button"
						class="plain"
						onClick={() => bringToFront(meetingTabId)}
					>
						Go to the meeting
					</button>
				)}
				<button
					type="button"
					class="plain"
					onClick={isMeetingShown ? onShowFront : onShowMeeting}
				>
					{isMeetingShown ? "Show the tab in front" : "Show the meeting"}
				</button>
			</div>
		</div>
	);
}
