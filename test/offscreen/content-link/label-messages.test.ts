import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { parseFromOffscreen } from "../../../src/contract/tile-port.ts";
import { readLabelMessages } from "../../../src/offscreen/content-link/label-messages.ts";

afterEach(() => vi.unstubAllGlobals());

function packaged(): void {
	vi.stubGlobal("fetch", async (path: string) => ({
		ok: true,
		text: async () => readFileSync(`public${path}`, "utf8"),
	}));
}

test("the words of labels are those of the language's states, and a page may be told them", async () => {
	packaged();
	const messages = await readLabelMessages("pt-BR");
	const words = new Map(messages);
	expect(words.get("language")).toBe("pt-BR");
	expect(words.get("state_camera_off")).toMatch(/câmera/i);
	expect(words.has("undo")).toBe(false);
	const told = { type: "language/chosen", messages };
	expect(parseFromOffscreen(told)).toEqual(told);
});

test("there are none for the browser's language, nor where the package is damaged", async () => {
	packaged();
	expect(await readLabelMessages(null)).toBeNull();
	vi.stubGlobal("fetch", async () => ({ ok: false }));
	expect(await readLabelMessages("de")).toBeNull();
});
