import { useLayoutEffect, useRef, useState } from "preact/hooks";
import {
	CLASS_NAME_MAX_CHARS,
	type SessionRecord,
} from "../core/session/session-record.ts";
import { text } from "../platform/i18n/text.ts";
import { useFocusBack } from "../ui/kit/use-focus-back.ts";
import { classText, whenText } from "./session-text.ts";

interface Props {
	readonly session: SessionRecord;
	readonly onRename: (typed: string) => void;
}

/** Shows the class's name, and a form to change it. Later sessions of the same meeting get that name, too. */
export function ClassName({ session, onRename }: Props) {
	const [isOpen, setIsOpen] = useState(false);
	const opener = useRef<HTMLButtonElement>(null);
	useFocusBack(opener, isOpen);
	if (!isOpen)
		return (
			<span class="class-name">
				<bdi>{classText(session)}</bdi>
				<button
					type="button"
					class="plain"
					ref={opener}
					aria-label={text(
						"class_name_give_named",
						whenText(session.startedAtMs),
					)}
					onClick={() => setIsOpen(true)}
				>
					{text("class_name_give")}
				</button>
			</span>
		);
	return (
		<ClassNameForm
			session={session}
			onDone={(typed) => {
				setIsOpen(false);
				if (typed !== null) onRename(typed);
			}}
		/>
	);
}

function ClassNameForm({
	session,
	onDone,
}: {
	session: SessionRecord;
	onDone: (typed: string | null) => void;
}) {
	const [typed, setTyped] = useState(session.className);
	const input = useRef<HTMLInputElement>(null);
	useLayoutEffect(() => input.current?.focus(), []);
	return (
		<form
			class="class-name"
			onSubmit={(event) => {
				event.preventDefault();
				onDone(typed);
			}}
			onKeyDown={({ key }) => {
				if (key === "Escape") onDone(null);
			}}
		>
			<input
				ref={input}
				type="text"
				list="class-names"
				maxLength={CLASS_NAME_MAX_CHARS}
				aria-label={text("class_name")}
				value={typed}
				onInput={({ currentTarget }) => setTyped(currentTarget.value)}
			/>
			<button type="submit" class="plain">
				{text("save")}
			</button>
		</form>
	);
}
