const MAX_CHARS = 300;

/**
 * The address by which a meeting is told: host and path. What follows them is
 * left out: it holds tokens, names and settings that change with each visit.
 * So meetings of a service that tells them apart in the query alone are one.
 * @param address of the page, or of the document that a frame without one belongs to
 */
export function meetingKey(address: string): string {
	if (!URL.canParse(address)) return "";
	const { protocol, origin, host, pathname } = new URL(address);
	const isPage = /^(?:https?|file):$/.test(protocol);
	const key = isPage ? host + pathname.replace(/\/+$/, "") : origin;
	return key.slice(0, MAX_CHARS);
}
