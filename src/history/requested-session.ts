const NAME = "session";

/** The session whose report `?session=ID` asks for; null for the list of all. */
export function requestedSession(search: string): string | null {
	return new URLSearchParams(search).get(NAME);
}

export function reportAddress(id: string): string {
	return `?${new URLSearchParams({ [NAME]: id })}`;
}
