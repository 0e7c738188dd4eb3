/**
 * A piece of a net's memory, whose address is known once the whole plan is.
 *
 * @typedef {object} Piece
 * @property {number} bytes
 * @property {string} kind pieces of one kind may follow each other in the same place: a border of zeros stays one
 * @property {number} first step that uses it
 * @property {number} last
 * @property {number} address
 *
 * @typedef {{piece: Piece, offset: number}} Place in bytes
 */

/** Every piece starts at a multiple of this. */
const ALIGNMENT = 64;

/**
 * @param {number} bytes
 * @param {string} kind
 * @returns {Piece}
 */
export function newPiece(bytes, kind) {
	return { bytes, kind, first: Infinity, last: -1, address: -1 };
}

/**
 * Gives every piece its address: what no later step needs makes room for what
 * comes, so that a net's whole memory stays near the processor.
 * @param {readonly Piece[]} pieces
 * @param {number} from the first free address
 * @returns {number} the end of all
 */
export function layOut(pieces, from) {
	let end = from;
	/** @type {{kind: string, bytes: number, address: number, freeAfter: number}[]} */
	const places = [];
	for (const piece of [...pieces].sort((a, b) => a.first - b.first)) {
		const fitting = places
			.filter(
				({ kind, bytes, freeAfter }) =>
					kind === piece.kind &&
					bytes >= piece.bytes &&
					freeAfter < piece.first,
			)
			.sort((a, b) => a.bytes - b.bytes)[0];
		if (fitting) {
			piece.address = fitting.address;
			fitting.freeAfter = piece.last;
			continue;
		}
		piece.address = end;
		const bytes = Math.ceil(piece.bytes / ALIGNMENT) * ALIGNMENT;
		end += bytes;
		const { kind, address, last } = piece;
		places.push({ kind, bytes, address, freeAfter: last });
	}
	return end;
}
