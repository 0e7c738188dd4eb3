/** The tab that `?tab=ID` names, for surfaces that are opened as a page of their own. */
export function requestedTabId(search: string): number | null {
	const text = new URLSearchParams(search).get("tab");
	if (text === null || !/^\d+$/.test(text)) return null;
	const id = Number(text);
	return Number.isSafeInteger(id) ? id : null;
}
