import { type ReadonlySignal, signal } from "@preact/signals";
import type { KeptPeople } from "../contract/messages.ts";
import type { PersonChoice } from "../core/person-choice.ts";
import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { Result } from "../core/result.ts";
import { send } from "../platform/messenger.ts";

export interface PeopleState {
	/** Of how many people something is remembered; null until the background has answered. */
	readonly count: ReadonlySignal<number | null>;
	readonly failure: ReadonlySignal<PipelineFailure | null>;
	/** Whether the choice holds. */
	choose(choice: PersonChoice): Promise<boolean>;
	forget(): Promise<void>;
}

export function peopleState(life: AbortSignal): PeopleState {
	const count = signal<number | null>(null);
	const failure = signal<PipelineFailure | null>(null);

	function take(answered: Result<KeptPeople>): boolean {
		if (!life.aborted) {
			if (answered.ok) count.value = answered.value.count;
			failure.value = answered.ok ? answered.value.failure : answered.error;
		}
		return answered.ok;
	}

	send("background/people-requested", {}).then(take);
	return {
		count,
		failure,
		choose: async (choice) =>
			take(await send("background/person-chosen", choice)),
		async forget() {
			take(await send("background/people-forgotten", {}));
		},
	};
}
