import { useEffect } from "preact/hooks";
import { consentState } from "./consent-state.ts";
import { FirstRun } from "./first-run.tsx";
import { FailureNotice } from "./notice.tsx";
import { prepareModels } from "./prepare-models.ts";
import type { Surface } from "./surface.ts";
import { TabPage } from "./tab-page.tsx";
import { useKeptComputed } from "./use-kept-computed.ts";
import { useLifetime } from "./use-lifetime.ts";

interface Props {
	readonly tabId: number | null;
	/** Whether a click on the action opened it, which lets the tab be read. */
	readonly isGranted: boolean;
	readonly surface: Surface;
}

/** What is shown of one tab: first what must be agreed to, then the room. */
export function App({ tabId, isGranted, surface }: Props) {
	const consent = useLifetime(consentState);
	const stage = useKeptComputed(() => {
		const now = consent.consent.value;
		return now === "asking" || now === null ? now : "given";
	}, [consent]);
	const isReadable = tabId !== null;
	useEffect(() => {
		if (isReadable) prepareModels();
	}, [isReadable]);
	if (tabId === null)
		return <FailureNotice failure={{ code: "page-not-readable" }} />;
	if (stage.value === "asking") {
		const failure = consent.failure.value;
		return failure && <FailureNotice failure={failure} />;
	}
	if (stage.value === null)
		return <FirstRun failure={consent.failure.value} onChoose={consent.give} />;
	return (
		<TabPage
			key={tabId}
			tabId={tabId}
			isGranted={isGranted}
			surface={surface}
			consent={consent}
		/>
	);
}
