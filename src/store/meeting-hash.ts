/** Random bytes that each profile makes once, so that nobody can look up a stored hash in a list made beforehand. */
export function newSalt(): Uint8Array<ArrayBuffer> {
	return crypto.getRandomValues(new Uint8Array(32));
}

export function isSalt(stored: unknown): stored is Uint8Array<ArrayBuffer> {
	return stored instanceof Uint8Array && stored.length === 32;
}

/**
 * Tells meetings apart without keeping their addresses, which may be a way into them. Somebody who has
 * the salt can still check an address that they know or guess.
 * @param meeting a `meetingKey`; one that is unknown, and so empty, has no hash
 */
export async function meetingHash(
	meeting: string,
	salt: Uint8Array<ArrayBuffer>,
): Promise<string> {
	if (meeting === "") return "";
	const text = new TextEncoder().encode(meeting);
	const salted = new Uint8Array(salt.length + text.length);
	salted.set(salt);
	salted.set(text, salt.length);
	const digest = await crypto.subtle.digest("SHA-256", salted);
	return [...new Uint8Array(digest)]
		.map((byte) => byte.toString(16).padStart(2, "0"))
		.join("");
}
