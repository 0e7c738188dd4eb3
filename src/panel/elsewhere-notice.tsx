import { text } from "../platform/i18n/text.ts";
import { bringToFront } from "../platform/tabs.ts";

interface Props {
	/** Null if the tab that is shown is in front, and no other tab is on. */
	readonly meetingTabId: number | null;
	/** Whether the meeting is shown instead of the tab in front. */
	readonly isMeetingShown: boolean;
	readonly onShowFront: () => void;
	readonly onShowMeeting: () => void;
}

/** Says that the tab in front is not read while another one is, and offers to show either. */
export function ElsewhereNotice({
	meetingTabId,
	isMeetingShown,
	onShowFront,
	onShowMeeting,
}: Props) {
	if (meetingTabId === null) return null;
	return (
		<div class="elsewhere">
			<p>{text(isMeetingShown ? "elsewhere_meeting" : "elsewhere_front")}</p>
			<div class="elsewhere-ways">
				{isMeetingShown && (
					<button
						type="button"
						class="plain"
						onClick={() => bringToFront(meetingTabId)}
					>
						{text("elsewhere_go")}
					</button>
				)}
				<button
					type="button"
					class="plain"
					onClick={isMeetingShown ? onShowFront : onShowMeeting}
				>
					{text(
						isMeetingShown ? "elsewhere_show_front" : "elsewhere_show_meeting",
					)}
				</button>
			</div>
		</div>
	);
}
