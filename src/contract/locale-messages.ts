/** The messages of one language, by name. */
export type LocaleMessages = ReadonlyMap<string, string>;

/** Reads a `_locales/*\/messages.json`; entries that are no messages are left out. */
export function parseLocaleMessages(text: string): LocaleMessages | undefined {
	try {
		const file: unknown = JSON.parse(text);
		if (typeof file !== "object" || file === null) return undefined;
		return new Map(
			Object.entries(file).flatMap(([name, entry]) =>
				typeof entry?.message === "string" ? [[name, entry.message]] : [],
			),
		);
	} catch {
		return undefined;
	}
}
