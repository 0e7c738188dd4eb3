import { FirstRun } from "./first-run.tsx";
import { FailureNotice } from "./notice.tsx";
import { TabPage } from "./tab-page.tsx";
import { useConsent } from "./use-consent.ts";
import { usePreparation } from "./use-preparation.ts";

interface Props {
	readonly tabId: number | null;
	/** Whether a click on the action opened it, which lets the tab be read. */
	readonly isGranted: boolean;
}

/** The popup of one tab: first what must be agreed to, then the room. */
export function App({ tabId, isGranted }: Props) {
	const { consent, failure, give } = useConsent();
	usePreparation(tabId !== null);
	if (tabId === null)
		return <FailureNotice failure={{ code: "page-not-readable" }} />;
	if (consent === "asking")
		return failure ? <FailureNotice failure={failure} /> : null;
	if (consent === null) return <FirstRun failure={failure} onChoose={give} />;
	return (
		<TabPage
			tabId={tabId}
			isGranted={isGranted}
			reads={consent.reads}
			readsFailure={failure}
			onReadsChange={give}
		/>
	);
}
