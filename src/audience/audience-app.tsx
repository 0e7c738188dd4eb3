import { useEffect } from "preact/hooks";
import { FirstRun } from "../ui/app/first-run.tsx";
import { prepareModels } from "../ui/app/prepare-models.ts";
import { FailureNotice } from "../ui/kit/notice.tsx";
import { Patterns } from "../ui/kit/patterns.tsx";
import { useLifetime } from "../ui/kit/use-lifetime.ts";
import { consentState } from "../ui/state/consent-state.ts";
import { AudiencePage } from "./audience-page.tsx";

/** The page of an audience: first what the user must agree to, as in a meeting, then the camera. */
export function AudienceApp({ tabId }: { tabId: number }) {
	const { consent, failure, askedAgainFor, give } = useLifetime(consentState);
	const given = consent.value;
	useEffect(prepareModels, []);
	if (given === "asking")
		return failure.value && <FailureNotice failure={failure.value} />;
	if (given === null)
		return (
			<FirstRun
				failure={failure.value}
				askedAgainFor={askedAgainFor.value}
				onAgree={give}
			/>
		);
	return (
		<>
			<Patterns />
			<AudiencePage tabId={tabId} />
		</>
	);
}
