import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { RoomSummary } from "../core/room-summary.ts";
import { openStripWindow, type StripWindow } from "../platform/strip-window.ts";
import { RoomStrip } from "../ui/room-strip.tsx";
import { ToolIcon } from "../ui/tool-icon.tsx";

/** Wide enough for the room's line, low enough to cover no slide. */
const WIDTH_PX = 320;
const HEIGHT_PX = 96;

interface Props {
	readonly room: RoomSummary;
	readonly isStale: boolean;
}

/** Opens a strip that stays above all windows, and keeps it up to date for as long as the room is shown here. */
export function StripButton({ room, isStale }: Props) {
	const [strip, setStrip] = useState<StripWindow | null>(null);
	const [isRefused, setIsRefused] = useState(false);

	useEffect(() => {
		if (strip) render(<RoomStrip room={room} isStale={isStale} />, strip.body);
	}, [strip, room, isStale]);
	useEffect(() => {
		if (!strip) return;
		const forget = () => setStrip(null);
		strip.closed.addEventListener("abort", forget);
		return () => {
			strip.closed.removeEventListener("abort", forget);
			strip.close();
		};
	}, [strip]);

	async function toggle(): Promise<void> {
		if (strip) return strip.close();
		const opened = await openStripWindow(WIDTH_PX, HEIGHT_PX);
		setIsRefused(opened === null);
		setStrip(opened);
	}

	return (
		<div class="room-tools">
			<button
				type="button"
				class="tool"
				aria-pressed={strip !== null}
				title="A small window with the room's line, above all others"
				onClick={toggle}
			>
				<ToolIcon name="strip" />
				Strip on top
			</button>
			<span role="status">
				{isRefused && "Chrome did not open the strip here."}
			</span>
		</div>
	);
}
