import { describe, expect, test } from "vitest";
import {
	EMPTY_TILE_MEMORY,
	nextPart,
	type TileMemory,
} from "../../../src/core/face-group/tile-memory.ts";
import type { FrameMetadata } from "../../../src/core/picture/frame.ts";
import { areaOfPart } from "../../../src/core/picture/picture-part.ts";
import { analyseFrames } from "../../../src/offscreen/analysis/analyse-frames.ts";
import type { Look } from "../../../src/offscreen/analysis/look.ts";
import { aFrame } from "../../support/builders.ts";
import { anEngine } from "../../support/fake-engine.ts";
import {
	aDetector,
	aFarDetector,
	aMesh,
	aNet,
	guessesOf,
	NO_MESH,
	restingMesh,
	type ShownFace,
} from "../../support/fake-face-nets.ts";
import { litPixels, lookTools } from "../../support/fake-look-tools.ts";
import { FakePicture } from "../../support/fake-picture.ts";

const LEFT: ShownFace = { box: { x: 0.1, y: 0.4, width: 0.2, height: 0.2 } };
const RIGHT: ShownFace = { box: { x: 0.7, y: 0.4, width: 0.2, height: 0.2 } };
const MIDDLE: ShownFace = { box: { x: 0.4, y: 0.4, width: 0.2, height: 0.2 } };

/** No picture is like the one before. */
let pictures = 0;
const PIXELS = {
	read: ({ width, height }: { width: number; height: number }) =>
		litPixels(width, height, ++pictures),
};

type Tools = Parameters<typeof lookTools>[0];
type Size = Pick<FrameMetadata, "sourceWidthPx" | "sourceHeightPx">;

const SMALL: Size = { sourceWidthPx: 260, sourceHeightPx: 260 };

/** Looks at one tile every half second, at the part that its memory asks for. `toolsAt` tells what the nets see at each look. */
async function watch(
	toolsAt: (s: number) => Tools,
	toS: number,
	{ size = SMALL, fromS = 0, memory = EMPTY_TILE_MEMORY } = {},
) {
	const looks: Readonly<Look>[] = [];
	let last: TileMemory = memory;
	for (let s = fromS; s <= toS; s += 0.5) {
		const tools = lookTools({ pixels: PIXELS, ...toolsAt(s) });
		const engine = anEngine({ tools, readsExpression: false });
		const capturedAtMs = 10_000 + s * 1_000;
		const part = nextPart(last, capturedAtMs);
		const { sourceWidthPx, sourceHeightPx } = size;
		const area = areaOfPart(part, sourceWidthPx, sourceHeightPx);
		const scale = Math.min(1, 384 / Math.max(area.width, area.height));
		const frame = aFrame({ ...size, capturedAtMs, area });
		const picture = new FakePicture(
			Math.round(area.width * scale),
			Math.round(area.height * scale),
		);
		const [look] = await analyseFrames(
			[
				{
					participantId: "0:room",
					frame: {
						...frame,
						widthPx: picture.width,
						heightPx: picture.height,
						picture,
					},
					memory: last,
					isExpressionDue: true,
				},
			],
			engine,
		);
		if (!look) throw new Error("no look");
		looks.push(look);
		last = look.memory;
	}
	return { looks, memory: last, last: looks.at(-1) };
}

/** Faces that sway, as people do. */
function swaying(s: number, ...faces: readonly ShownFace[]) {
	return aDetector(
		...faces.map((face) => ({
			...face,
			box: { ...face.box, x: face.box.x + 0.02 * Math.sin(s) },
		})),
	);
}

const tools = (...faces: readonly ShownFace[]) => {
	return (s: number) => ({ detector: swaying(s, ...faces), mesh: aMesh() });
};

describe("a tile with several faces", () => {
	test("is a group from its first look on, and shows its people after a few more", async () => {
		const { looks } = await watch(tools(LEFT, RIGHT), 4);
		expect(looks[0]?.memory.group?.faces).toHaveLength(2);
		expect(looks[0]?.memory.followed).toBeNull();
		expect(looks[0]?.signal?.presence).toBe("several-faces");
		const last = looks.at(-1);
		expect(last?.signal).toBeNull();
		expect(last?.group?.people.map(({ x }) => Math.round(x * 5))).toEqual([
			1, 4,
		]);
		expect(last?.group?.read).toMatchObject([
			{ look: { signal: { presence: "present" } } },
			{ look: { signal: { presence: "present" } } },
		]);
	});

	test("reads at most three faces in a look, in turn", async () => {
		const faces = [0.05, 0.23, 0.41, 0.59, 0.77].map((x) => ({
			box: { x, y: 0.4, width: 0.15, height: 0.15 },
		}));
		const meshes: ReturnType<typeof aMesh>[] = [];
		const { looks } = await watch((s) => {
			const mesh = aMesh();
			meshes.push(mesh);
			return { detector: swaying(s, ...faces), mesh };
		}, 8);
		const perLook = meshes
			.slice(1)
			.map(({ runs }) => runs.reduce((sum, size) => sum + size, 0));
		expect(Math.max(...perLook)).toBe(3);
		const numbers = looks
			.slice(-2)
			.flatMap(({ group }) => group?.read.map(({ number }) => number) ?? []);
		expect(new Set(numbers).size).toBe(5);
	});

	test("classifies one expression in a look", async () => {
		const { last } = await watch(tools(LEFT, RIGHT), 4);
		const due = last?.group?.read.filter(({ look }) => look.isExpressionDue);
		expect(due).toHaveLength(1);
	});

	test("goes on with the tile's own person while somebody passes behind", async () => {
		const { looks, memory } = await watch((s) => {
			const there = s >= 5 && s < 9 ? [MIDDLE, RIGHT] : [MIDDLE];
			// The mesh finds nobody where the other was.
			const mesh = s < 9 ? aMesh() : aNet(restingMesh(), NO_MESH);
			return { detector: swaying(s, ...there), mesh };
		}, 20);
		const told = looks.map(({ group }) => group?.people.length ?? 1);
		expect(new Set(told)).toEqual(new Set([1]));
		expect(memory.group).toBeNull();
		expect(memory.followed).not.toBeNull();
	});

	test("misses whoever is gone, and is one person's tile when only one is left", async () => {
		const { looks, memory } = await watch((s) => {
			const there = s < 5 ? [LEFT, RIGHT] : [LEFT];
			// The mesh finds nobody where the other was.
			const meshes = s < 5 ? [restingMesh()] : [restingMesh(), NO_MESH];
			return { detector: swaying(s, ...there), mesh: aNet(...meshes) };
		}, 20);
		const gone = looks.find(({ group }) =>
			group?.read.some(({ look }) => look.signal?.presence === "no-face"),
		);
		expect(gone).toBeDefined();
		expect(memory.group).toBeNull();
		expect(memory.followed).not.toBeNull();
	});

	test("is nobody's when all are gone", async () => {
		const { memory, last } = await watch((s) => {
			const there = s < 5 ? [LEFT, RIGHT] : [];
			const mesh = s < 5 ? aMesh() : aNet(NO_MESH);
			return { detector: swaying(s, ...there), mesh };
		}, 20);
		expect(memory.group).toBeNull();
		expect(last?.signal?.presence).toBe("no-face");
	});

	test("is forgotten when its video is turned", async () => {
		const { memory } = await watch(tools(LEFT, RIGHT), 4);
		const turned = { sourceWidthPx: 150, sourceHeightPx: 260 };
		const { looks } = await watch(tools(MIDDLE), 5, {
			size: turned,
			fromS: 4.5,
			memory,
		});
		expect(looks[0]?.group).toBeNull();
		expect(looks[0]?.memory.followed).not.toBeNull();
	});

	test("is seen as for the first time after it was hidden for long", async () => {
		const { memory, last } = await watch(tools(LEFT, RIGHT), 4);
		const { looks } = await watch(tools(LEFT, RIGHT), 29, {
			fromS: 25,
			memory,
		});
		expect(last?.group?.people).toHaveLength(2);
		expect(looks[0]?.group).toBeNull();
		expect(looks[0]?.memory.group?.isFromStart).toBe(true);
		expect(looks.at(-1)?.group?.people).toHaveLength(2);
	});

	test("says nothing where the detector fails", async () => {
		const { memory } = await watch(tools(LEFT, RIGHT), 4);
		const { last } = await watch(() => ({ mesh: aMesh() }), 4.5, {
			fromS: 4.5,
			memory,
		});
		expect(last?.group).toBeNull();
		expect(last?.signal?.presence).toBe("cant-tell");
	});
});

describe("small faces in a large picture", () => {
	const LARGE: Size = { sourceWidthPx: 1_280, sourceHeightPx: 1_280 };
	const far: readonly ShownFace[] = [0.2, 0.7].map((x) => ({
		box: { x, y: 0.4, width: 0.06, height: 0.06 },
	}));

	test("are located by the full-range net, and read in parts around them", async () => {
		const { looks } = await watch(
			() => ({
				detector: aNet(guessesOf([])),
				farDetector: aFarDetector(...far),
				mesh: aMesh(),
			}),
			4,
			{ size: LARGE },
		);
		expect(looks[0]?.memory.group?.faces).toHaveLength(2);
		const areas = looks.map(({ frame }) => frame.area.width);
		expect(areas).toContain(1_280);
		expect(Math.min(...areas)).toBeLessThan(300);
		const tried = looks
			.at(-1)
			?.memory.group?.faces.map(({ triedAtMs }) => triedAtMs > 0);
		expect(tried).toEqual([true, true]);
	});
});
