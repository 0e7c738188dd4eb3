import { useEffect, useRef, useState } from "preact/hooks";
import { text } from "../../platform/i18n/text.ts";
import { FailureNotice } from "../kit/notice.tsx";
import { useLifetime } from "../kit/use-lifetime.ts";
import { managedState } from "../state/managed-state.ts";
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
	const { settings: managed } = useLifetime(managedState).value;
	const [isCopied, setCopied] = useState(false);
	const mustCopy = managed.noticeBeforeEachMeeting === true;
	const isWaiting = mustCopy && !isCopied;
	useEffect(() => {
		if (isWanted) yes.current?.focus();
	}, [isWanted]);
	return (
		<section class="tell-first" aria-labelledby="tell-first-title">
			<h2 id="tell-first-title">{text("tell_title")}</h2>
			<p>{text("tell_text")}</p>
			<CopyNotice onCopied={() => setCopied(true)} />
			{told.failure.value && <FailureNotice failure={told.failure.value} />}
			<button
				type="button"
				class="primary"
				ref={yes}
				// Unlike a disabled button, it can have the focus while it waits.
				aria-disabled={isWaiting}
				aria-describedby="tell-first-hint"
				onClick={async () => {
					if (!isWaiting && (await told.tell(isCopied))) onTold();
				}}
			>
				{text("tell_yes")}
			</button>
			<p class="fine-print" id="tell-first-hint">
				{text(isWaiting ? "managed_notice" : "tell_once")}
			</p>
		</section>
	);
}
