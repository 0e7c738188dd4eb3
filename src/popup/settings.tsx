import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { Reads } from "../core/reads.ts";
import { HabitsChoice } from "./habits-choice.tsx";
import { HowToRead } from "./how-to-read.tsx";
import { FailureNotice } from "./notice.tsx";
import { ReadsChoice } from "./reads-choice.tsx";
import { useHabits } from "./use-habits.ts";

interface Props {
	readonly reads: Reads;
	readonly failure: PipelineFailure | null;
	readonly onChange: (reads: Reads) => void;
}

export function Settings({ reads, failure, onChange }: Props) {
	const { habits, failure: habitsFailure, change } = useHabits();
	return (
		<footer class="foot">
			<details>
				<summary>How to read this</summary>
				<HowToRead reads={reads} />
			</details>
			<details>
				<summary>Settings</summary>
				<ReadsChoice chosen={reads} onChoose={onChange} />
				{failure && <FailureNotice failure={failure} />}
				{habits && <HabitsChoice habits={habits} onChange={change} />}
				{habitsFailure && <FailureNotice failure={habitsFailure} />}
			</details>
			<p class="fine-print">
				Everything is read on this computer. Nothing is sent or recorded.
			</p>
		</footer>
	);
}
