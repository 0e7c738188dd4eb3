import { computed, type ReadonlySignal } from "@preact/signals";
import type { KeptPeople } from "../../contract/choice-schema.ts";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import { succeed } from "../../core/base/result.ts";
import type { PersonChoice } from "../../core/page/person-choice.ts";
import { send } from "../../platform/messenger.ts";
import { onStored } from "../../platform/storage.ts";
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
	async function ask(): Promise<void> {
		const asked = await send("background/people-requested", {});
		const before = value.peek();
		// What went wrong with the last choice stays until the next one.
		take(
			asked.ok && before
				? succeed({ ...asked.value, failure: before.failure })
				: asked,
		);
	}
	ask();
	// Another page may choose or forget, too.
	onStored("local", ask, life);
	onStored("session", ask, life);
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
