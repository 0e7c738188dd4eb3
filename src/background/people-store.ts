import { parseStoredChoice } from "../contract/stored-schema.ts";
import {
	failureOf,
	type PipelineFailure,
} from "../core/base/pipeline-failure.ts";
import { type Result, succeed } from "../core/base/result.ts";
import {
	addChoice,
	isKeyOf,
	isOf,
	type PersonChoice,
} from "../core/page/person-choice.ts";
import { type StoredItem, storedItem } from "../platform/storage.ts";
import { unchangedAsStored } from "../store/unchanged-as-stored.ts";

/** The user's choices for people: texts from pages and the user's own words, nothing about a face. */
export interface PeopleStore {
	all(): Promise<StoredPeople>;
	/** The choice takes effect in any case; the failure says that it will not last. */
	add(choice: PersonChoice): Promise<PipelineFailure | null>;
	forget(): Promise<PipelineFailure | null>;
}

export interface StoredPeople {
	/** Later choices outweigh earlier ones. */
	readonly choices: readonly PersonChoice[];
	/** Says that some choices could not be read; null if all could. */
	readonly failure: PipelineFailure | null;
}

/** Parsed entry by entry, so that a damaged entry does not spoil the others. */
type Entries = readonly unknown[];

/**
 * Choices last on the disk. If it is full, they last until the browser closes. The
 * same goes for choices for people who are only known by their track, because
 * another meeting gives the track's key to somebody else.
 */
export function peopleStore(): PeopleStore {
	const lasting = storedEntries("local");
	const passing = storedEntries("session");
	return {
		async all() {
			const onDisk = await readChoices(lasting);
			const inMemory = await readChoices(passing);
			return {
				choices: [...onDisk.choices, ...inMemory.choices],
				failure: onDisk.failure ?? inMemory.failure,
			};
		},
		async add(choice) {
			const onDisk = await readChoices(lasting);
			const inMemory = await readChoices(passing);
			const remember = () =>
				keep(passing, addChoice(inMemory.choices, choice, onDisk.choices));
			if (isKeyOf("track", choice.key)) return remember();
			const failure = onDisk.isUnread
				? failureOf("choice-not-kept")
				: await keep(
						lasting,
						addChoice(onDisk.choices, choice),
						onDisk.entries,
					);
			if (failure) return (await remember()) ?? failure;
			const others = inMemory.choices.filter((one) => !isOf(one, choice));
			return others.length < inMemory.choices.length
				? keep(passing, succeed(others))
				: null;
		},
		async forget() {
			const onDisk = await keep(lasting, succeed([]));
			return (await keep(passing, succeed([]))) ?? onDisk;
		},
	};
}

function storedEntries(area: "local" | "session"): StoredItem<Entries> {
	return storedItem(area, "people", (stored) =>
		Array.isArray(stored) ? stored : [stored],
	);
}

interface ReadChoices extends StoredPeople {
	/** Whether there may be more choices than were read. They must not be overwritten then. */
	readonly isUnread: boolean;
	/** As they are stored. */
	readonly entries: Entries;
}

async function readChoices(item: StoredItem<Entries>): Promise<ReadChoices> {
	try {
		const entries = (await item.read()) ?? [];
		const choices = entries.flatMap((entry) => parseStoredChoice(entry) ?? []);
		const damaged = entries.length - choices.length;
		return {
			choices,
			failure:
				damaged > 0
					? failureOf("choices-damaged", `${damaged} of ${entries.length}`)
					: null,
			isUnread: false,
			entries,
		};
	} catch (cause) {
		const failure = failureOf("choices-damaged", cause);
		return { choices: [], failure, isUnread: true, entries: [] };
	}
}

async function keep(
	item: StoredItem<Entries>,
	choices: Result<readonly PersonChoice[]>,
	stored: Entries = [],
): Promise<PipelineFailure | null> {
	if (!choices.ok) return choices.error;
	const kept = await item.write(
		unchangedAsStored(choices.value, stored, parseStoredChoice),
	);
	return kept.ok ? null : failureOf("choice-not-kept", kept.error.detail);
}
