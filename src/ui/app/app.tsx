import { useEffect } from "preact/hooks";
import { FailureNotice } from "../kit/notice.tsx";
import { useLifetime } from "../kit/use-lifetime.ts";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import type { Surface } from "../room/surface.ts";
import { consentState } from "../state/consent-state.ts";
import { FirstRun } from "./first-run.tsx";
import { prepareModels } from "./prepare-models.ts";
import { TabPage } from "./tab-page.tsx";

interface Props {
	readonly tabId: number | null;
	/** Whether a click on the extension's action opened the surface, which lets us read the tab. */
	readonly isGranted: boolean;
	readonly surface: Surface;
}

/** Shows one tab: first what the user must agree to, then the room. */
export function App({ tabId, isGranted, surface }: Props) {
	const consent = useLifetime(consentState);
	const stage = useStableComputed(() => {
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
		return (
			<FirstRun
				failure={consent.failure.value}
				askedAgainFor={consent.askedAgainFor.value}
				onAgree={consent.give}
			/>
		);
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
