import type { ReadonlySignal } from "@preact/signals";
import { text } from "../../platform/i18n/text.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import type { ShownRoom } from "../state/shown-room-state.ts";
import { EngineLine } from "./engine-line.tsx";
import { notReadText } from "./not-read-text.ts";
import { pageCheckText } from "./page-check-text.ts";

interface Props {
	readonly room: ReadonlySignal<ShownRoom | null>;
}

/** Keeps everything technical folded: what was found on the page, what the nets run on, how often and how fast. */
export function Diagnostics({ room }: Props) {
	const shown = room.value;
	return (
		shown && (
			<Disclosure title={text("diagnostics")} class="diagnostics">
				{() => (
					<>
						<PageLines room={shown} />
						<EngineLine room={shown} />
					</>
				)}
			</Disclosure>
		)
	);
}

function PageLines({ room }: { room: ShownRoom }) {
	const check = useStableComputed(() => room.value.check, [room]);
	const ignored = useStableComputed(() => room.value.ignored, [room]);
	const notRead = check.value ? null : notReadText(ignored.value);
	return (
		<div class="page-check">
			{check.value && <p>{pageCheckText(check.value)}</p>}
			{notRead && <p>{notRead}</p>}
		</div>
	);
}
