import { useRef, useState } from "preact/hooks";
import { text } from "../../platform/i18n/text.ts";
import { useFocusBack } from "../kit/use-focus-back.ts";
import type {
	ChangePerson,
	NamedPerson,
} from "../state/undoable-choice-state.ts";
import { RenameForm } from "./rename-form.tsx";

interface Props {
	readonly person: NamedPerson;
	/** Null for a tile with several people, each of whom has a usual position of their own. */
	readonly onRelearn: (() => void) | null;
	readonly onChange: ChangePerson;
}

/** The choices for one person whose row is open: to give them another name, or to learn their usual position again. */
export function PersonActions({ person, onRelearn, onChange }: Props) {
	const [isRenaming, setIsRenaming] = useState(false);
	const rename = useRef<HTMLButtonElement>(null);
	useFocusBack(rename, isRenaming);
	if (isRenaming)
		return (
			// biome-ignore lint/a11y/noStaticElementInteractions: the key comes from the field in it.
			<div
				class="person-actions"
				onKeyDown={(event) => {
					if (event.key !== "Escape") return;
					event.preventDefault();
					event.stopPropagation();
					setIsRenaming(false);
				}}
			>
				<RenameForm
					person={person}
					onRename={(name) => {
						onChange(person, { name });
						setIsRenaming(false);
					}}
				/>
			</div>
		);
	return (
		<div class="person-actions">
			<button
				type="button"
				class="plain"
				ref={rename}
				aria-label={text("rename_person", person.name)}
				onClick={() => setIsRenaming(true)}
			>
				{text("rename")}
			</button>
			{onRelearn && <RelearnButton name={person.name} onPress={onRelearn} />}
		</div>
	);
}

export function RelearnButton({
	name,
	onPress,
}: {
	readonly name: string;
	readonly onPress: () => void;
}) {
	return (
		<button
			type="button"
			class="plain"
			aria-label={text("relearn_person", name)}
			onClick={onPress}
		>
			{text("relearn")}
		</button>
	);
}
