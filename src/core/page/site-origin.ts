/** The origin that an address names, such as "https://meet.example"; null where it is none, or not encrypted. */
export function siteOrigin(address: string): string | null {
	const typed = address.trim();
	const url = URL.parse(
		/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`,
	);
	return url?.protocol === "https:" && url.hostname.includes(".")
		? url.origin
		: null;
}

const MAX_CHARS = 300;

/** "https://rooms.example": one site, of which Chrome may be asked. A page may name its frames as it likes: "https://*" would be all sites. */
export function isHttpsOrigin(text: string): boolean {
	const url = URL.parse(text);
	return (
		url?.protocol === "https:" &&
		url.origin === text &&
		text.length <= MAX_CHARS &&
		!text.includes("*")
	);
}
