import shrinkUrl from "../../../kernels/shrink.wasm?url&inline";

/** One plane of samples, and the size that it gets. */
export interface PlaneToShrink {
	/** The plane's bytes, from its first sample on. */
	readonly bytes: Uint8Array;
	/** Bytes from one sample of a row to the next. */
	readonly step: number;
	readonly width: number;
	readonly height: number;
	readonly columns: number;
	readonly rows: number;
}

/** The result is lent until the next call; null if this plane is beyond what the kernel can do. */
export type ShrinkKernel = (plane: PlaneToShrink) => Uint8Array | null;

const PAGE_BYTES = 65_536;
/** The kernel makes this many pixels at once. */
const BLOCK = 16;
/** It fills a table of this many bytes for each such block. */
const TABLE_BYTES = 48;
/** A block takes at most this many bytes of a row, because its table says in bytes where they are. */
const MAX_BLOCK_BYTES = 240;
/** The kernel reads fewer bytes than this beyond the plane. */
const SLACK_BYTES = 16;

let kernel: ShrinkKernel | null | undefined;

/** kernels/shrink.ts, compiled at the first call; null in a page that may not run WebAssembly: Chromium lets its content scripts do so only where its own policy does. */
export function shrinkKernel(): ShrinkKernel | null {
	if (kernel === undefined) kernel = instantiate();
	return kernel;
}

function instantiate(): ShrinkKernel | null {
	try {
		const [, base64 = ""] = shrinkUrl.split(",");
		const bytes = Uint8Array.from(atob(base64), (letter) =>
			letter.charCodeAt(0),
		);
		const memory = new WebAssembly.Memory({ initial: 1 });
		const { exports } = new WebAssembly.Instance(
			new WebAssembly.Module(bytes),
			{ env: { memory } },
		);
		const { shrinkPlane } = exports;
		if (typeof shrinkPlane !== "function") return null;
		return (plane) =>
			run((...args) => shrinkPlane.call(null, ...args), memory, plane);
	} catch {
		return null;
	}
}

/** The memory holds the tables, the plane and the result, one behind the other. */
function run(
	shrinkPlane: (...args: readonly number[]) => unknown,
	memory: WebAssembly.Memory,
	{ bytes, step, width, height, columns, rows }: PlaneToShrink,
): Uint8Array | null {
	const blockBytes = BLOCK * step * (width / columns);
	if (columns < BLOCK || blockBytes > MAX_BLOCK_BYTES) return null;
	const from = Math.ceil(columns / BLOCK) * TABLE_BYTES;
	const to = from + bytes.length + SLACK_BYTES;
	const end = to + columns * rows;
	const missing = end - memory.buffer.byteLength;
	if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
	new Uint8Array(memory.buffer).set(bytes, from);
	shrinkPlane(from, step, width, height, to, columns, rows, 0);
	return new Uint8Array(memory.buffer, to, columns * rows);
}
