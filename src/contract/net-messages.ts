import { parse } from "./parse.ts";
import { aCount, aNumber, cutText, listOf } from "./quantities.ts";
import * as v from "./schema.ts";

/** Messages between the offscreen document and the worker in which its nets run; each call is answered exactly once. */
const numbers = v.custom<Float32Array>(
	(value) => value instanceof Float32Array,
);
const aName = v.pipe(v.string(), v.maxLength(100));
/** Far more than any batch has, or any net gives. */
const MAX_ITEMS = 1_000;
const MAX_OUTPUTS = 50;
const MAX_WHY_CHARS = 1_000;
const call = aCount;
/** The number by which a net is addressed after it was opened. */
const net = aCount;

/** A number of open objects; below zero if something was closed twice. */
const anOpenNumber = v.pipe(aNumber, v.integer());
/** How many nets and tensors are open in the worker. */
const openNets = v.object({ net: anOpenNumber, tensor: anOpenNumber });
export type OpenNets = v.InferOutput<typeof openNets>;

const toNets = v.variant("type", [
	v.object({
		type: v.literal("net/opened"),
		call,
		net,
		model: v.custom<Uint8Array<ArrayBuffer>>(
			(value) => value instanceof Uint8Array,
		),
		provider: v.picklist(["webgpu", "wasm"]),
		input: v.object({ name: aName, shape: listOf(aCount, MAX_OUTPUTS) }),
	}),
	v.object({
		type: v.literal("net/run"),
		call,
		net,
		items: listOf(numbers, MAX_ITEMS),
		outputs: listOf(aName, MAX_OUTPUTS),
	}),
	v.object({ type: v.literal("net/closed"), call, net }),
	/** Asks how many nets and tensors are open in the worker. */
	v.object({ type: v.literal("nets/counted"), call }),
]);
export type ToNets = v.InferOutput<typeof toNets>;

const fromNets = v.variant("type", [
	v.object({
		type: v.literal("net/answered"),
		call,
		/** [output][item]; empty if nothing was computed. */
		rows: listOf(listOf(numbers, MAX_ITEMS), MAX_OUTPUTS),
	}),
	v.object({ type: v.literal("nets/open"), call, open: openNets }),
	v.object({
		type: v.literal("net/failed"),
		call,
		why: cutText(MAX_WHY_CHARS),
	}),
]);
export type FromNets = v.InferOutput<typeof fromNets>;

export function parseToNets(message: unknown): ToNets | undefined {
	return parse(toNets, message);
}

export function parseFromNets(message: unknown): FromNets | undefined {
	return parse(fromNets, message);
}
