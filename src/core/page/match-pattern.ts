/** Whether one of Chrome's match patterns for permissions ("https://*.rooms.example/*") is for the origin. The port makes no difference. */
export function matchesPattern(origin: string, pattern: string): boolean {
	const url = URL.parse(origin);
	if (!url) return false;
	if (pattern === "<all_urls>") return true;
	const [, scheme, host = ""] = /^([a-z*]+):\/\/([^/]*)\//.exec(pattern) ?? [];
	if (scheme !== "*" && `${scheme}:` !== url.protocol) return false;
	const name = host.replace(/:[\d*]+$/, "");
	if (name === "*" || name === url.hostname) return true;
	if (!name.startsWith("*.")) return false;
	return `.${url.hostname}`.endsWith(name.slice(1));
}
