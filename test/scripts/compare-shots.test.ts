import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PNG } from "pngjs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compareShots } from "../../scripts/shots/compare-shots.ts";

let root = "";
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "shots-"));
	mkdirSync(join(root, "kept"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A grey picture with `dark` black pixels. */
function draw(path: string, dark: number, side = 100): void {
	const png = new PNG({ width: side, height: side });
	png.data.fill(200);
	for (let i = 0; i < dark; i++) png.data.set([0, 0, 0, 255], i * 4);
	const file = join(root, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, PNG.sync.write(png));
}

const compare = (taken: readonly string[], isWhole = true) =>
	compareShots(join(root, "now"), join(root, "kept"), taken, isWhole);

describe("pictures of the surfaces", () => {
	test("are the same within the tolerance of their surface", async () => {
		for (const file of ["popup-off.png", "history-report-en.png"]) {
			draw(`kept/${file}`, 0);
			draw(`now/${file}`, 10);
		}
		const outcomes = await compare(["popup-off.png", "history-report-en.png"]);
		expect(outcomes.map(({ outcome }) => outcome)).toEqual(["changed", "same"]);
		expect(outcomes[0]?.changedShare).toBeCloseTo(0.001);
		expect(existsSync(join(root, "now/popup-off.changed.png"))).toBe(true);
	});

	test("that move by themselves are never changed", async () => {
		draw("kept/trial-400.png", 0);
		draw("now/trial-400.png", 5_000);
		expect(await compare(["trial-400.png"])).toMatchObject([
			{ outcome: "same" },
		]);
	});

	test("that have grown are changed", async () => {
		draw("kept/popup-off.png", 0);
		draw("now/popup-off.png", 0, 120);
		const [grown] = await compare(["popup-off.png"]);
		expect(grown).toMatchObject({ outcome: "changed" });
		expect(grown?.changedShare).toBeGreaterThan(0.2);
	});

	test("that are new or gone are named, but not those that a pattern leaves out", async () => {
		draw("kept/popup-old.png", 0);
		draw("now/popup-new.png", 0);
		expect(await compare(["popup-new.png"])).toMatchObject([
			{ file: "popup-new.png", outcome: "new" },
			{ file: "popup-old.png", outcome: "gone" },
		]);
		expect(await compare(["popup-new.png"], false)).toHaveLength(1);
	});
});
