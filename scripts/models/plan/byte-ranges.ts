import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseJson } from "../../../src/contract/parse.ts";
import { aNumber } from "../../../src/contract/quantities.ts";
import * as v from "../../../src/contract/schema.ts";
import { PROJECT_ROOT } from "../../setup/project-root.mjs";

const rangesFile = v.array(
	v.object({
		/** The graph's name. */
		net: v.string(),
		maps: v.array(
			v.object({
				tensor: v.string(),
				least: v.array(aNumber),
				most: v.array(aNumber),
			}),
		),
	}),
);
export type RangesFile = v.InferOutput<typeof rangesFile>;

/** The values that each channel of a map takes. */
export interface ChannelRanges {
	readonly least: readonly number[];
	readonly most: readonly number[];
}

/** The maps of a net that become bytes, by their tensors' names. */
export type ByteRanges = ReadonlyMap<string, ChannelRanges>;

/** Written by `npm run models:ranges`. */
export const BYTE_RANGES_FILE = join(
	PROJECT_ROOT,
	"scripts/models/plan/byte-ranges.json",
);

/**
 * @param net the graph's name
 * @returns no ranges for a net that computes in floats throughout
 * @throws if the file is damaged
 */
export function byteRangesOf(net: string): ByteRanges {
	const nets = parseJson(rangesFile, readFileSync(BYTE_RANGES_FILE, "utf8"));
	if (!nets) throw new Error(`${BYTE_RANGES_FILE}: no ranges of channels`);
	const maps = nets.find((one) => one.net === net)?.maps ?? [];
	return new Map(maps.map(({ tensor, ...ranges }) => [tensor, ranges]));
}
