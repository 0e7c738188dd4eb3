import { useState } from "preact/hooks";
import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { Reads } from "../core/reads.ts";
import { FailureNotice } from "./notice.tsx";
import { ReadsChoice } from "./reads-choice.tsx";

interface Props {
	readonly failure: PipelineFailure | null;
	readonly onChoose: (reads: Reads) => void;
}

const STATEMENTS = [
	{
		title: "What is read",
		text: "The participants' videos in the tabs that you switch on, a few times a second: how each head is turned and, if you choose so, what each face shows.",
		path: "M2.5 10s2.8-5 7.5-5 7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5Zm7.5 2.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z",
	},
	{
		title: "Nothing leaves this computer",
		text: "No picture is kept or sent, and nobody is recognised. How the room as a whole attended is kept here for a week; you can change that on the page of past sessions.",
		path: "M5 9h10v8H5Zm2-.2V6.5a3 3 0 0 1 6 0v2.3M10 12v2",
	},
	{
		title: "Tell people",
		text: "Say that you use it before you switch it on, and switch it off when somebody minds. What it shows is an estimate: no ground for grades, hiring or discipline.",
		path: "M3 4.5h14v9H9.5L6 16.5v-3H3Zm3.5 3h7m-7 3h4.5",
	},
] as const;

export function FirstRun({ failure, onChoose }: Props) {
	const [chosen, setChosen] = useState<Reads | null>(null);
	return (
		<main class="first-run">
			<header class="first-run-head">
				<img src="/icons/roompulse.svg" alt="" width="40" height="40" />
				<div>
					<h1>Roompulse</h1>
					<p>Reads a room that you can only see through tiles.</p>
				</div>
			</header>
			<ul class="statements">
				{STATEMENTS.map(({ title, text, path }) => (
					<li key={title}>
						<svg viewBox="0 0 20 20" aria-hidden="true">
							<path d={path} stroke-linecap="round" stroke-linejoin="round" />
						</svg>
						<div>
							<h2>{title}</h2>
							<p>{text}</p>
						</div>
					</li>
				))}
			</ul>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					if (chosen) onChoose(chosen);
				}}
			>
				<ReadsChoice chosen={chosen} onChoose={setChosen} />
				{failure && <FailureNotice failure={failure} />}
				<button type="submit" class="primary" disabled={chosen === null}>
					Continue
				</button>
				<p class="fine-print">You can change this later in the settings.</p>
			</form>
		</main>
	);
}
