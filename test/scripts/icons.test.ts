import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ICONS } from "../../scripts/icons/draw-icons.ts";
import { PROJECT_ROOT } from "../../scripts/setup/project-root.mjs";

/** Reads a PNG's size from its first chunk. */
async function sizeOf(path: string) {
	const bytes = await readFile(join(PROJECT_ROOT, path));
	expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
	return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test.each(ICONS)("the icon of $sizePx px has that size", async ({ sizePx }) => {
	expect(await sizeOf(`public/icons/icon-${sizePx}.png`)).toEqual({
		width: sizePx,
		height: sizePx,
	});
});
