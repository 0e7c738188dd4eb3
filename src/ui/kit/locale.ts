import { text } from "../../platform/i18n/text.ts";
import { localeFor } from "./locale-for.ts";

const language = text("language");

/** The locale in which dates and times are written. */
export const LOCALE = localeFor(
	language,
	new Intl.DateTimeFormat().resolvedOptions().locale,
	new Intl.NumberFormat(language).resolvedOptions().numberingSystem,
);
