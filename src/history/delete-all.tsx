import { useState } from "preact/hooks";

interface Props {
	/** Null where they cannot be counted. */
	readonly count: number | null;
	readonly onDelete: () => void;
}

/** Asks first: this cannot be undone. */
export function DeleteAll({ count, onDelete }: Props) {
	const [isAsking, setIsAsking] = useState(false);
	if (!isAsking)
		return (
			<button type="button" class="plain" onClick={() => setIsAsking(true)}>
				Delete all sessions
			</button>
		);
	return (
		<p class="delete-all" role="alert">
			{questionText(count)}{" "}
			<button
				type="button"
				class="plain danger"
				onClick={() => {
					setIsAsking(false);
					onDelete();
				}}
			>
				Delete them
			</button>{" "}
			<button type="button" class="plain" onClick={() => setIsAsking(false)}>
				Keep them
			</button>
		</p>
	);
}

function questionText(count: number | null): string {
	const what =
		count === null
			? "everything that is kept"
			: count === 1
				? "the one session"
				: `all ${count} sessions`;
	return `Delete ${what}, with markers? This cannot be undone.`;
}
