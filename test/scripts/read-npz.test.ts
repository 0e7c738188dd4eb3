import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readNpz } from "../../scripts/evaluation/read-npz.ts";

function npy(shape: readonly number[], type = "|u1", missingBytes = 0) {
	const text = `{'descr': '${type}', 'fortran_order': False, 'shape': (${shape.join(", ")}), }`;
	const header = `${text.padEnd(117)}\n`;
	const count = shape.reduce((product, size) => product * size, 1);
	const data = Array.from({ length: count - missingBytes }, (_, i) => i % 7);
	const start = [0x93, ...Buffer.from("NUMPY"), 1, 0, header.length, 0];
	return Uint8Array.from([...start, ...Buffer.from(header), ...data]);
}

const images = npy([3, 48, 48]);
const votes = npy([3, 10]);

describe("an archive of labelled pictures", () => {
	test("is read whether it is compressed or not", () => {
		for (const level of [0, 6] as const) {
			const data = readNpz(
				zipSync({ "images.npy": images, "votes.npy": votes }, { level }),
			);
			expect(data.n).toBe(3);
			expect(data.images).toHaveLength(3 * 48 * 48);
			expect(data.votes[1]).toEqual([3, 4, 5, 6, 0, 1, 2, 3, 4, 5]);
		}
	});

	test.each([
		["no archive", Uint8Array.of(1, 2, 3), /no NumPy archive/],
		["no votes", zipSync({ "images.npy": images }), /no array "votes"/],
		[
			"pictures of another size",
			zipSync({ "images.npy": npy([3, 32, 32]), "votes.npy": votes }),
			/"images" is \|u1 \[3, 32, 32\], not u8 \[N, 48, 48\]/,
		],
		[
			"floats",
			zipSync({ "images.npy": npy([3, 48, 48], "<f4"), "votes.npy": votes }),
			/"images" is <f4/,
		],
		[
			"a picture cut short",
			zipSync({ "images.npy": npy([3, 48, 48], "|u1", 9), "votes.npy": votes }),
			/cut short: 6903 of 6912/,
		],
		[
			"votes for other pictures",
			zipSync({ "images.npy": images, "votes.npy": npy([2, 10]) }),
			/3 images and votes for 2/,
		],
		[
			"no array inside",
			zipSync({ "images.npy": Uint8Array.of(1, 2), "votes.npy": votes }),
			/"images" is no NumPy array/,
		],
	])("is refused with a sentence: %s", (_what, bytes, sentence) => {
		expect(() => readNpz(bytes)).toThrow(sentence);
	});
});
