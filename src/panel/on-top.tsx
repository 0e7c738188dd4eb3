import { type ComponentChildren, render } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { text } from "../platform/i18n/text.ts";
import { openStripWindow, type StripWindow } from "../platform/strip-window.ts";
import { minimiseOwnWindow } from "../platform/windows.ts";
import { ToolIcon } from "../ui/kit/tool-icon.tsx";

/** Wide enough for the room's line, and low enough not to cover a slide. */
const WIDTH_PX = 320;
const HEIGHT_PX = 116;

/** Shows its children here and, while a strip above all windows is open, in that strip too. */
export function OnTop({ children }: { children: ComponentChildren }) {
	const [strip, setStrip] = useState<StripWindow | null>(null);
	const [isRefused, setIsRefused] = useState(false);

	// Renders at once, since a minimised window has no animation frames to wait for.
	useLayoutEffect(() => {
		if (strip) render(children, strip.body);
	});
	useEffect(() => {
		if (!strip) return;
		const forget = () => setStrip(null);
		strip.closed.addEventListener("abort", forget);
		return () => {
			strip.closed.removeEventListener("abort", forget);
			render(null, strip.body);
			strip.close();
		};
	}, [strip]);

	async function open(): Promise<void> {
		const opened = await openStripWindow(WIDTH_PX, HEIGHT_PX);
		setIsRefused(opened === null);
		setStrip(opened);
		if (opened) await minimiseOwnWindow();
	}

	return (
		<>
			{children}
			<div class="on-top">
				{strip ? (
					<p>{text("strip_is_above")}</p>
				) : (
					<button type="button" class="tool" onClick={open}>
						<ToolIcon name="strip" />
						{text("strip_keep_above")}
					</button>
				)}
				<span role="status">{isRefused && text("strip_above_refused")}</span>
			</div>
		</>
	);
}
