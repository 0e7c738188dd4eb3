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
