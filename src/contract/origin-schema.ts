import * as v from "./schema.ts";

const MAX_ORIGIN_CHARS = 300;

/** "https://rooms.example": of a frame that Chrome is to be asked for, so nothing else may come in its place. */
export const anOrigin = v.pipe(
	v.string(),
	v.maxLength(MAX_ORIGIN_CHARS),
	v.check((text) => isHttpsOrigin(text)),
);

function isHttpsOrigin(text: string): boolean {
	const url = URL.parse(text);
	return url?.protocol === "https:" && url.origin === text;
}
