import type { MessageName } from "./messages.ts";

/** The messages that a content script may send. It shares its process with the page, so it may ask for help but never switch, choose or store anything. */
const FROM_CONTENT_SCRIPTS: readonly MessageName[] = [
	"background/offscreen-missed",
];

export function mayContentScriptSend(name: MessageName): boolean {
	return FROM_CONTENT_SCRIPTS.includes(name);
}
