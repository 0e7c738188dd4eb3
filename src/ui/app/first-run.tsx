import { useState } from "preact/hooks";
import {
	type Agreement,
	type AskedAgainFor,
	lawfulReads,
	lawfulUse,
} from "../../core/base/lawful-use.ts";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import type { ReadingScope } from "../../core/base/preferences.ts";
import { letsExpressionsBeRead } from "../../core/session/managed-settings.ts";
import { text } from "../../platform/i18n/text.ts";
import {
	ContextChoice,
	contextOf,
	NO_ANSWERS,
} from "../choices/context-choice.tsx";
import { ReadsChoice } from "../choices/reads-choice.tsx";
import { FailureNotice } from "../kit/notice.tsx";
import { useLifetime } from "../kit/use-lifetime.ts";
import { managedState } from "../state/managed-state.ts";

interface Props {
	readonly failure: PipelineFailure | null;
	/** Null for whoever is here for the first time. */
	readonly askedAgainFor: AskedAgainFor | null;
	readonly onAgree: (agreement: Agreement) => void;
}

const STATEMENTS = [
	{
		title: text("first_read_title"),
		words: text("first_read_text"),
		path: "M2.5 10s2.8-5 7.5-5 7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5Zm7.5 2.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z",
	},
	{
		title: text("first_local_title"),
		words: text("first_local_text"),
		path: "M5 9h10v8H5Zm2-.2V6.5a3 3 0 0 1 6 0v2.3M10 12v2",
	},
	{
		title: text("first_tell_title"),
		words: text("first_tell_text"),
		path: "M3 4.5h14v9H9.5L6 16.5v-3H3Zm3.5 3h7m-7 3h4.5",
	},
] as const;

const ASKED_AGAIN_WORDS: Record<AskedAgainFor, string> = {
	context: text("asks_again_context"),
	policy: text("asks_again_policy"),
};

/** Says what Roompulse does, and asks where it is used. What to read is a question only where the law leaves a choice. */
export function FirstRun({ failure, askedAgainFor, onAgree }: Props) {
	const [answers, setAnswers] = useState(NO_ANSWERS);
	const [wanted, setWanted] = useState<ReadingScope>("attention");
	const { settings: managed } = useLifetime(managedState).value;
	// What the organisation has answered is not asked.
	const given = {
		place: managed.place ?? answers.place,
		isInEea: managed.isInEea ?? answers.isInEea,
	};
	const context = contextOf(given);
	const reads = lawfulReads(wanted, context);
	return (
		<main class="first-run">
			<header class="first-run-head">
				<img src="/icons/roompulse.svg" alt="" width="32" height="32" />
				<div>
					<h1>{text("extension_name")}</h1>
					<p>{text("tagline")}</p>
				</div>
			</header>
			{askedAgainFor && (
				<p class="asked-again">{ASKED_AGAIN_WORDS[askedAgainFor]}</p>
			)}
			<ul class="statements">
				{STATEMENTS.map(({ title, words, path }) => (
					<li key={title}>
						<svg viewBox="0 0 20 20" aria-hidden="true">
							<path d={path} stroke-linecap="round" stroke-linejoin="round" />
						</svg>
						<div>
							<h2>{title}</h2>
							<p>{words}</p>
						</div>
					</li>
				))}
			</ul>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					if (context) onAgree({ context, reads });
				}}
			>
				{(managed.place === null || managed.isInEea === null) && (
					<ContextChoice answers={given} onAnswer={setAnswers} />
				)}
				{lawfulUse(context).expressions && letsExpressionsBeRead(managed) && (
					<ReadsChoice chosen={reads} onChoose={setWanted} />
				)}
				<details class="law-detail">
					<summary>{text("first_law_title")}</summary>
					<p>{text("first_law_data")}</p>
				</details>
				{failure && <FailureNotice failure={failure} />}
				<div class="first-run-foot">
					<button
						type="submit"
						class="primary"
						disabled={context === null}
						aria-describedby="first-run-open"
					>
						{text("continue")}
					</button>
					<p class="fine-print">
						<span id="first-run-open" role="status">
							{text(context ? "change_later" : "first_open_questions")}
						</span>{" "}
						<a href="/privacy-policy.html" target="_blank" rel="noopener">
							{text("privacy_policy")}
						</a>
					</p>
				</div>
			</form>
		</main>
	);
}
