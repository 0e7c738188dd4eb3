import { type ReadonlySignal, signal } from "@preact/signals";
import {
	type LicensedWork,
	parseLicencesFile,
} from "../contract/licences-file.ts";

/** The build writes it: see scripts/licences/licences-plugin.ts. */
const FILE = "/licences.json";

export interface LicencesState {
	/** Null until they are read. */
	readonly works: ReadonlySignal<readonly LicensedWork[] | null>;
	readonly isMissing: ReadonlySignal<boolean>;
}

export function licencesState(life: AbortSignal): LicencesState {
	const works = signal<readonly LicensedWork[] | null>(null);
	const isMissing = signal(false);
	readWorks(life).then((read) => {
		if (life.aborted) return;
		works.value = read ?? null;
		isMissing.value = read === undefined;
	});
	return { works, isMissing };
}

async function readWorks(life: AbortSignal) {
	try {
		const response = await fetch(FILE, { signal: life });
		return response.ok ? parseLicencesFile(await response.text()) : undefined;
	} catch {
		return undefined;
	}
}
