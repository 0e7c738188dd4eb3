import { useEffect, useState } from "preact/hooks";
import type { KeptPeople } from "../contract/messages.ts";
import type { PersonChoice } from "../core/person-choice.ts";
import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { Result } from "../core/result.ts";
import { send } from "../platform/messenger.ts";

export interface PeopleControl {
	/** Of how many people something is remembered; null until the background has answered. */
	readonly count: number | null;
	readonly failure: PipelineFailure | null;
	/** Whether the choice holds. */
	choose(choice: PersonChoice): Promise<boolean>;
	forget(): Promise<void>;
}

export function usePeople(): PeopleControl {
	const [count, setCount] = useState<number | null>(null);
	const [failure, setFailure] = useState<PipelineFailure | null>(null);

	function take(answered: Result<KeptPeople>): boolean {
		if (answered.ok) setCount(answered.value.count);
		setFailure(answered.ok ? answered.value.failure : answered.error);
		return answered.ok;
	}

	useEffect(() => {
		send("background/people-requested", {}).then(take);
	}, []);

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
