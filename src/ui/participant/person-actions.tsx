import { useEffect, useRef, useState } from "preact/hooks";
import { text } from "../../platform/i18n/text.ts";
import type {
	ChangePerson,
	NamedPerson,
} from "../state/undoable-choice-state.ts";
import { RenameForm } from "./rename-form.tsx";

interface Props {
	readonly id: string;
	readonly person: NamedPerson;
	readonly onChange: ChangePerson;
	readonly isOpen: boolean;
	readonly onClose: () => void;
}

/** The choices for one person: to give them another name, or not to read them. */
export function PersonActions({
	id,
	person,
	isOpen,
	onChange,
	onClose,
}: Props) {
	if (!isOpen) return null;
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for the controls of a form.
		<div
			id={id}
			class="person-actions"
			role="group"
			aria-label={text("choices_for", person.name)}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				// By default this key would close the whole popup.
				event.preventDefault();
				onClose();
			}}
		>
			<RenameForm
				person={person}
				onRename={(name) => {
					onChange(person, { name });
					onClose();
				}}
			/>
			<button
				type="button"
				class="plain"
				aria-label={text("do_not_read_person", person.name)}
				onClick={() => onChange(person, { isExcluded: true })}
			>
				{text("do_not_read")}
			</button>
		</div>
	);
}

/** Whether a person's choices are shown. When they close, the focus returns to the button that opened them. */
export function useOpener() {
	const [isOpen, setIsOpen] = useState(false);
	const opener = useRef<HTMLButtonElement>(null);
	const wasOpen = useRef(false);
	useEffect(() => {
		if (wasOpen.current && !isOpen) opener.current?.focus();
		wasOpen.current = isOpen;
	}, [isOpen]);
	return { isOpen, setIsOpen, opener };
}
