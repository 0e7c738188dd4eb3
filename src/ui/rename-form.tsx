import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { cleanName } from "../core/clean-name.ts";
import type { ShownPerson } from "./use-made-choice.ts";

interface Props {
	readonly person: ShownPerson;
	/** Null for the page's own name. */
	readonly onRename: (name: string | null) => void;
}

/** A name of the user's own for somebody; left empty, it is the page's again. */
export function RenameForm({ person, onRename }: Props) {
	const { name, choice } = person;
	const [text, setText] = useState(name);
	const [isRefused, setIsRefused] = useState(false);
	const input = useRef<HTMLInputElement>(null);
	const refusalId = useId();
	useLayoutEffect(() => {
		input.current?.focus();
		input.current?.select();
	}, []);

	function submit(event: Event): void {
		event.preventDefault();
		const cleaned = cleanName(text);
		const isEmpty = text.trim() === "";
		setIsRefused(!isEmpty && cleaned === null);
		if (isEmpty || cleaned !== null)
			onRename(cleaned === choice.pageName ? null : cleaned);
	}

	return (
		<form class="rename" onSubmit={submit}>
			<input
				ref={input}
				type="text"
				maxLength={80}
				aria-label={`Name for ${name}`}
				placeholder={choice.pageName ?? "As numbered"}
				aria-invalid={isRefused}
				aria-describedby={refusalId}
				value={text}
				onInput={({ currentTarget }) => setText(currentTarget.value)}
			/>
			<button type="submit" class="plain">
				Rename
			</button>
			<p id={refusalId} class="rename-refusal" role="alert">
				{isRefused &&
					"That is no name: numbers, addresses and labels are not taken. Leave it empty for the page's own."}
			</p>
		</form>
	);
}
