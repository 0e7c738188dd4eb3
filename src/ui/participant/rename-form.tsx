import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { cleanMarkedName } from "../../core/page/clean-name.ts";
import { text } from "../../platform/i18n/text.ts";
import type { NamedPerson } from "../state/undoable-choice-state.ts";

interface Props {
	readonly person: NamedPerson;
	/** Called with null to restore the page's own name. */
	readonly onRename: (name: string | null) => void;
}

/** Lets the user rename somebody; an empty field restores the page's own name. */
export function RenameForm({ person, onRename }: Props) {
	const { name, choice } = person;
	const [typed, setTyped] = useState(name);
	const [isRefused, setIsRefused] = useState(false);
	const input = useRef<HTMLInputElement>(null);
	const refusalId = useId();
	useLayoutEffect(() => {
		input.current?.focus();
		input.current?.select();
	}, []);

	function submit(event: Event): void {
		event.preventDefault();
		const cleaned = cleanMarkedName(typed);
		const isEmpty = typed.trim() === "";
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
				aria-label={text("name_for", name)}
				placeholder={choice.pageName ?? text("as_numbered")}
				aria-invalid={isRefused}
				aria-describedby={refusalId}
				value={typed}
				onInput={({ currentTarget }) => setTyped(currentTarget.value)}
			/>
			<button type="submit" class="plain">
				{text("rename")}
			</button>
			<p id={refusalId} class="rename-refusal" role="alert">
				{isRefused && text("rename_refused")}
			</p>
		</form>
	);
}
