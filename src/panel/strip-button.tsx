import { useState } from "preact/hooks";
import { text } from "../platform/i18n/text.ts";
import { openSmallWindow } from "../platform/windows.ts";
import { ToolIcon } from "../ui/kit/tool-icon.tsx";

/** Wide enough for the room's line and the window's frame. */
const SIZE = { widthPx: 380, heightPx: 230 };

/**
 * Opens the room's line in a window of its own, where the user can then put it
 * above all others. Chrome opens no picture-in-picture from a side panel: the
 * panel hangs when it asks for one (WICG/document-picture-in-picture, issue 88).
 */
export function StripButton({ tabId }: { tabId: number }) {
	const [isRefused, setIsRefused] = useState(false);
	async function open(): Promise<void> {
		const path = `src/panel/strip.html?tab=${tabId}`;
		setIsRefused(!(await openSmallWindow(path, SIZE)));
	}
	return (
		<div class="room-tools">
			<button
				type="button"
				class="tool"
				title={text("strip_open_title")}
				onClick={open}
			>
				<ToolIcon name="strip" />
				{text("strip_open")}
			</button>
			<span role="status">{isRefused && text("strip_refused")}</span>
		</div>
	);
}
