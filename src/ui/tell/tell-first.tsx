import { useEffect, useRef } from "preact/hooks";
import { text } from "../../platform/i18n/text.ts";
import { FailureNotice } from "../kit/notice.tsx";
import type { ToldState } from "../state/told-state.ts";
import { CopyNotice } from "./copy-notice.tsx";

interface Props {
	readonly told: ToldState;
	/** Whether the user has just tried to switch on without it. */
	readonly isWanted: boolean;
	/** People know, so the tab can be switched on. */
	readonly onTold: () => void;
}

/** Asks before the first switch-on of a meeting whether its people know, with a notice at hand. */
export function TellFirst({ told, isWanted, onTold }: Props) {
	const yes = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		if (isWanted) yes.current?.focus();
	}, [isWanted]);
	return (
		<section class="tell-first" aria-labelledby="tell-first-title">
			<h2 id="tell-first-title">{text("tell_title")}</h2>
			<p>{text("tell_text")}</p>
			<CopyNotice />
			{told.failure.value && <FailureNotice failure={told.failure.value} />}
			<button
				type="button"
				class="primary"
				ref={yes}
				onClick={async () => {
					if (await told.tell()) onTold();
				}}
			>
				{text("tell_yes")}
			</button>
			<p class="fine-print">{text("tell_once")}</p>
		</section>
	);
}
