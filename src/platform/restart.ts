/** Ends all of the extension, its pages included, and starts it anew. Not in the polyfill's types as Chrome has it. */
export function restartExtension(): void {
	chrome.runtime.reload();
}
