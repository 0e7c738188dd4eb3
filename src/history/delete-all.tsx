import { useEffect, useRef, useState } from "preact/hooks";
import { counted, text } from "../platform/i18n/text.ts";
import { useFocusBack } from "../ui/kit/use-focus-back.ts";

interface Props {
	/** Null if the sessions cannot be counted. */
	readonly count: number | null;
	readonly onDelete: () => void;
}

/** Deletes all sessions, but asks first, since that cannot be undone. */
export function DeleteAll({ count, onDelete }: Props) {
	const [isAsking, setIsAsking] = useState(false);
	const opener = useRef<HTMLButtonElement>(null);
	const keep = useRef<HTMLButtonElement>(null);
	useFocusBack(opener, isAsking);
	useEffect(() => {
		// The button that asked has gone; the harmless answer gets the focus.
		if (isAsking) keep.current?.focus();
	}, [isAsking]);
	if (!isAsking)
		return (
			<button
				type="button"
				class="plain"
				ref={opener}
				onClick={() => setIsAsking(true)}
			>
				{text("delete_all")}
			</button>
		);
	return (
		<p class="delete-all" role="alert">
			{count === null
				? text("delete_all_unknown")
				: counted("delete_all_question", count)}{" "}
			<button
				type="button"
				class="plain danger"
				onClick={() => {
					setIsAsking(false);
					onDelete();
				}}
			>
				{text("delete_them")}
			</button>{" "}
			<button
				type="button"
				class="plain"
				ref={keep}
				onClick={() => setIsAsking(false)}
			>
				{text("keep_them")}
			</button>
		</p>
	);
}
