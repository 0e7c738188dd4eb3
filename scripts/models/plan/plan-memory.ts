/** A piece of a net's memory, whose address is known once the whole plan is. */
export interface Piece {
	bytes: number;
	/** pieces of one kind may follow each other in the same place: a border of zeros stays one */
	kind: string;
	/** step that uses it */
	first: number;
	last: number;
	address: number;
}

/** Offsets are in bytes. */
export interface Place {
	piece: Piece;
	offset: number;
}

/** Every piece starts at a multiple of this. */
const ALIGNMENT = 64;

export function newPiece(bytes: number, kind: string): Piece {
	return { bytes, kind, first: Infinity, last: -1, address: -1 };
}

/**
 * Gives every piece its address: what no later step needs makes room for what
 * comes, so that a net's whole memory stays near the processor.
 * @param from the first free address
 * @returns the end of all
 */
export function layOut(pieces: readonly Piece[], from: number): number {
	let end = from;
	const places: {
		kind: string;
		bytes: number;
		address: number;
		freeAfter: number;
	}[] = [];
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
