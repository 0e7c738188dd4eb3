/** A page that hangs in a change keeps all others out for ever. Every change of ours takes less than a second. */
const LOCK_TIMEOUT_MS = 15_000;

/** The database could not be reached in time. */
export class DatabaseLocked extends Error {
	override readonly name = "DatabaseLocked";
	constructor() {
		super(`The database was locked for ${LOCK_TIMEOUT_MS / 1000} s.`);
	}
}

/** Rejects, and calls `tooLate`, if `answer` takes too long, as it does while another page keeps the database to itself. */
export async function unlocked<T>(
	answer: Promise<T>,
	tooLate = () => {},
): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const locked = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => {
			reject(new DatabaseLocked());
			tooLate();
		}, LOCK_TIMEOUT_MS);
	});
	try {
		return await Promise.race([answer, locked]);
	} finally {
		clearTimeout(timer);
	}
}

/** A transaction, whatever stores it is for. */
interface Transaction {
	readonly done: Promise<unknown>;
	abort(): void;
}

/**
 * Waits until no other page locks the transaction's stores. One that waits too long is aborted, so that what it was
 * for can safely be tried again. The work itself may take as long as it needs.
 * @param first its first request
 */
export async function begun(
	transaction: Transaction,
	first: Promise<unknown>,
): Promise<void> {
	// Its end is reported to whoever awaits the transaction's work.
	transaction.done.catch(() => {});
	await unlocked(first, () => abort(transaction));
}

export function abort(transaction: Pick<Transaction, "abort">): void {
	try {
		transaction.abort();
	} catch {
		// The transaction has ended already.
	}
}
