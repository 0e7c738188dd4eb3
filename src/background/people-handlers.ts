import type { KeptPeople } from "../contract/choice-schema.ts";
import type { Mutex } from "../core/base/mutex.ts";
import type { PipelineFailure } from "../core/base/pipeline-failure.ts";
import { type Result, succeed } from "../core/base/result.ts";
import type { PersonChoice } from "../core/page/person-choice.ts";
import type { Handlers } from "../platform/messenger.ts";
import type { PeopleStore } from "./people-store.ts";

interface Parts {
	readonly people: PeopleStore;
	readonly effects: {
		isOffscreenOpen(): Promise<boolean>;
		/** Fails if the offscreen document does not take the change. */
		changeChoices(choices: readonly PersonChoice[]): Promise<Result<unknown>>;
	};
	readonly mutex: Mutex;
	/** Replaces an offscreen document that does not take a change. */
	enforce(change: () => Promise<Result<unknown>>): Promise<void>;
}

type Answered = Pick<
	Handlers<"background">,
	| "background/people-requested"
	| "background/person-chosen"
	| "background/people-forgotten"
>;

/** Answers about the people whom the user renamed or left out. */
export function peopleHandlers({
	people,
	effects,
	mutex,
	enforce,
}: Parts): Answered {
	async function changePeople(
		change: () => Promise<PipelineFailure | null>,
	): Promise<Result<KeptPeople>> {
		// Lists are sent in the order of the choices, so that an older list never comes last.
		const { failure, sent } = await mutex(async () => {
			const failure = await change();
			const { choices } = await people.all();
			const isOpen = await effects.isOffscreenOpen();
			const sent = isOpen ? await effects.changeChoices(choices) : succeed({});
			return { failure, sent };
		});
		await enforce(async () => sent);
		return succeed(await keptPeople(failure));
	}

	async function keptPeople(
		failure: PipelineFailure | null,
	): Promise<KeptPeople> {
		const { choices } = await people.all();
		const kept = choices.filter((one) => one.isExcluded || one.name !== null);
		return { count: kept.length, failure };
	}

	return {
		"background/people-requested": async () =>
			succeed(await keptPeople((await people.all()).failure)),
		"background/person-chosen": (choice) =>
			changePeople(() => people.add(choice)),
		"background/people-forgotten": () => changePeople(people.forget),
	};
}
