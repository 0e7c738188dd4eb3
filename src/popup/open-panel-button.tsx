import { openSidePanel } from "../platform/side-panel.ts";
import { ToolIcon } from "../ui/tool-icon.tsx";

/** Opens the side panel, which stays where the popup would close. */
export function OpenPanelButton({ tabId }: { tabId: number }) {
	return (
		<button
			type="button"
			class="tool"
			title="Keep open beside the meeting"
			onClick={async () => {
				if (await openSidePanel(tabId)) window.close();
			}}
		>
			<ToolIcon name="panel" />
			Side panel
		</button>
	);
}
