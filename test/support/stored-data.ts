import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One place in which the extension stores something, as docs/stored-data.json lists it. */
export interface StoredPlace {
	readonly area: string;
	/** The key, or the database's store; N stands for a number. */
	readonly store: string;
	readonly what: string;
	readonly until: string;
	/** What each field holds, by its path; `[]` stands for any entry of a list. */
	readonly fields: Readonly<Record<string, string>>;
}

/** The list of everything that is stored, from which the privacy policy's list is made, and with which the browser's storage is compared. */
export const STORED_DATA: readonly StoredPlace[] = JSON.parse(
	readFileSync(
		join(import.meta.dirname, "../../docs/stored-data.json"),
		"utf8",
	),
);

/** The lines of the privacy policy, without their bullets. */
export function storedDataLines(): readonly string[] {
	return STORED_DATA.map(({ area, store, what, until, fields }) => {
		const each = Object.entries(fields).map(
			([path, words]) => `${path} (${words})`,
		);
		return `${area}, ${store}: ${what}, kept ${until}. ${each.join("; ")}.`;
	});
}
