import { text } from "../../platform/i18n/text.ts";
import { AUDIENCE_PAGE } from "../../platform/own-pages.ts";

/** Opens the page that reads an audience with a camera, in a tab of its own. */
export function AudienceLink() {
	return (
		<a href={`/${AUDIENCE_PAGE}`} target="_blank" rel="noreferrer">
			{text("audience_open")}
		</a>
	);
}
