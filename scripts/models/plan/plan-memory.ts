/** A piece of a net's memory, whose address is known once the whole plan is. */
export interface Piece {
	bytes: number;
	/**
	 * Only pieces of one kind reuse each other's memory, so that a border of zeros
	 * is followed by a border of zeros.
	 */
	kind: string;
	/** Index of the first step that uses the piece; -1 is before all steps. */
	first: number;
	/** Index of the last step that uses the piece. */
	last: number;
	address: number;
}

/** A position in a piece; the offset is in bytes. */
export interface MemoryRef {
	piece: Piece;
	offset: number;
}

/** Every piece starts at a multiple of this many bytes. */
const ALIGNMENT = 64;

export function newPiece(bytes: number, kind: string): Piece {
	return { bytes, kind, first: Infinity, last: -1, address: -1 };
}

/**
 * Gives every piece its address. A piece that no later step needs makes room
 * for another, so that the whole memory of a net fits the processor's caches.
 * @param from the first free address
 * @returns the address behind the last piece
 */
export function layOut(pieces: readonly Piece[], from: number): number {
	let end = from;
	const slots: {
		kind: string;
		bytes: number;
		address: number;
		freeAfter: number;
	}[] = [];
	for (const piece of [...pieces].sort((a, b) => a.first - b.first)) {
		const fitting = slots
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
		slots.push({ kind, bytes, address, freeAfter: last });
	}
	return end;
}
