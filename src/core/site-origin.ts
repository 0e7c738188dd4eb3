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
