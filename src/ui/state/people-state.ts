import { computed, type ReadonlySignal } from "@preact/signals";
import type { KeptPeople } from "../../contract/messages.ts";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import type { PersonChoice } from "../../core/page/person-choice.ts";
import { send } from "../../platform/messenger.ts";
import { lastAnswer } from "./last-answer.ts";

export interface PeopleState {
	/** The number of people whose choices are remembered; null until the background has answered. */
	readonly count: ReadonlySignal<number | null>;
	readonly failure: ReadonlySignal<PipelineFailure | null>;
	/** Resolves to whether the choice took effect. */
	choose(choice: PersonChoice): Promise<boolean>;
	forget(): Promise<void>;
}

export function peopleState(life: AbortSignal): PeopleState {
	const { value, failure, take } = lastAnswer<KeptPeople>(null, life);
	send("background/people-requested", {}).then(take);
	return {
		count: computed(() => value.value?.count ?? null),
		failure: computed(() => failure.value ?? value.value?.failure ?? null),
		choose: async (choice) =>
			take(await send("background/person-chosen", choice)),
		async forget() {
			take(await send("background/people-forgotten", {}));
		},
	};
}
