import { useEffect, useRef, useState } from "preact/hooks";
import { RenameForm } from "./rename-form.tsx";
import type { ChangePerson, ShownPerson } from "./use-made-choice.ts";

interface Props {
	readonly id: string;
	readonly person: ShownPerson;
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
			aria-label={`Choices for ${person.name}`}
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
				aria-label={`Do not read ${person.name}`}
				onClick={() => onChange(person, { isExcluded: true })}
			>
				Do not read
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
