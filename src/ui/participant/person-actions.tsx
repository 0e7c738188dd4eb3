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

/** What can be chosen for one person: another name, and not to be read. */
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
				// Else the same key would close the whole popup.
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

/** Whether somebody's choices are shown; the focus comes back to the button that showed them. */
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
