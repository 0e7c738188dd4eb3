import { AFTER_UPDATE, WELCOME_PAGE } from "../platform/own-pages.ts";

interface Parts {
	isConsentOutdated(): Promise<boolean>;
	forgetConsent(): Promise<void>;
	openOwnPage(path: string): Promise<void>;
}

/** Opens the welcome page once after the installation, and once after an update that changes what is read or kept. */
export function firstMinute(parts: Parts) {
	return async (why: "install" | "update"): Promise<void> => {
		if (why === "install") return parts.openOwnPage(WELCOME_PAGE);
		if (!(await parts.isConsentOutdated())) return;
		// Without this, the next update would say so again.
		await parts.forgetConsent();
		await parts.openOwnPage(`${WELCOME_PAGE}${AFTER_UPDATE}`);
	};
}
