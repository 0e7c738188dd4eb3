import { text } from "../platform/i18n/text.ts";
import { openSidePanel } from "../platform/side-panel.ts";
import { ToolIcon } from "../ui/kit/tool-icon.tsx";

/** Opens the side panel, which stays open when the popup would close. */
export function OpenPanelButton({ tabId }: { tabId: number }) {
	return (
		<button
			type="button"
			class="tool"
			title={text("open_panel_title")}
			onClick={async () => {
				if (await openSidePanel(tabId)) window.close();
			}}
		>
			<ToolIcon name="panel" />
			{text("open_panel")}
		</button>
	);
}
