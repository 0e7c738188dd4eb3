/** The origin of an address, such as "https://meet.example"; null if it is not an address, not encrypted, or stands for many sites. */
export function siteOrigin(address: string): string | null {
	const typed = address.trim();
	const url = URL.parse(
		/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`,
	);
	return url?.hostname.includes(".") && isHttpsOrigin(url.origin)
		? url.origin
		: null;
}

const MAX_CHARS = 300;

/**
 * Whether the text is exactly one site's origin ("https://rooms.example"), for which Chrome may be asked. A page
 * may give its iframes any address: "https://*" would mean all sites.
 */
export function isHttpsOrigin(text: string): boolean {
	const url = URL.parse(text);
	return (
		url?.protocol === "https:" &&
		url.origin === text &&
		text.length <= MAX_CHARS &&
		!text.includes("*")
	);
}
