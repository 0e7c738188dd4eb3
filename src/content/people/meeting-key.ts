const MAX_CHARS = 300;

/**
 * The key that tells meetings apart: an address's host and path. The rest of the
 * address is left out, because it has tokens, names and settings that change with
 * each visit. Meetings that differ only in the query therefore count as one.
 * @param address of the page, or of the document that an iframe without an address belongs to
 */
export function meetingKey(address: string): string {
	if (!URL.canParse(address)) return "";
	const { protocol, origin, host, pathname } = new URL(address);
	const isPage = /^(?:https?|file):$/.test(protocol);
	const key = isPage ? host + pathname.replace(/\/+$/, "") : origin;
	return key.slice(0, MAX_CHARS);
}
