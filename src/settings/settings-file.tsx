import { useState } from "preact/hooks";
import {
	lawfulSettings,
	parseSettingsFile,
	type Settings,
	type SettingsFault,
	settingsFileText,
} from "../contract/settings-file.ts";
import { isEqual } from "../core/base/is-equal.ts";
import type { UsageContext } from "../core/base/lawful-use.ts";
import { readsExpression } from "../core/base/preferences.ts";
import { text } from "../platform/i18n/text.ts";
import { ownVersion } from "../platform/own-extension.ts";

interface Props {
	/** The user's settings before the import. */
	readonly chosen: Settings;
	/** Where the file is imported: what that does not allow is left out, whatever the file says. */
	readonly context: UsageContext;
	/** Resolves to whether all settings could be stored. */
	readonly onImport: (settings: Settings) => Promise<boolean>;
}

const FAULTS: Record<SettingsFault, string> = {
	"no-json": text("file_no_json"),
	"no-settings": text("file_no_settings"),
	newer: text("file_newer"),
};
/** A settings file is far smaller than a kilobyte; a file larger than this is something else. */
const MAX_BYTES = 100_000;

/**
 * Exports the settings as a file, and imports them from one. A file may come from
 * somebody else, so it turns on expressions, people's records or the reading of the
 * chat only if the user agrees.
 */
export function SettingsFile({ chosen, context, onImport }: Props) {
	const [outcome, setOutcome] = useState<{ done?: string; fault?: string }>({});
	/** The part of the file that the page imports once the user agrees. */
	const [waiting, setWaiting] = useState<Settings | null>(null);

	async function take(file: File): Promise<void> {
		const settings =
			file.size > MAX_BYTES
				? "no-settings"
				: parseSettingsFile(await file.text());
		setOutcome({});
		setWaiting(null);
		if (typeof settings === "string") setOutcome({ fault: FAULTS[settings] });
		else if (turnedOn(chosen, lawfulSettings(settings, context)).length > 0)
			setWaiting(settings);
		else await apply(settings);
	}

	async function apply(settings: Settings): Promise<void> {
		setWaiting(null);
		const taken = lawfulSettings(settings, context);
		const done = isEqual(taken, settings)
			? text("file_imported")
			: text("file_imported_lawful");
		setOutcome(
			(await onImport(taken)) ? { done } : { fault: text("save_failed") },
		);
	}

	function decline(): void {
		setWaiting(null);
		setOutcome({ done: text("file_declined") });
	}

	return (
		<section class="reads" aria-labelledby="file-title">
			<h2 id="file-title">{text("file_title")}</h2>
			<p class="soft">{text("file_text")}</p>
			<div class="fields">
				<a
					class="plain"
					download="roompulse-settings.json"
					href={`data:application/json,${encodeURIComponent(settingsFileText(chosen, ownVersion()))}`}
				>
					{text("file_export")}
				</a>
				<label>
					{text("file_import")}{" "}
					<input
						type="file"
						name="settingsFile"
						accept=".json,application/json"
						onChange={async ({ currentTarget }) => {
							const file = currentTarget.files?.[0];
							if (file) await take(file);
							// Without this the user could not choose the same file again after mending it.
							currentTarget.value = "";
						}}
					/>
				</label>
			</div>
			{waiting && (
				<div role="alert">
					{turnedOn(chosen, lawfulSettings(waiting, context)).map(
						(sentences) => (
							<p key={sentences}>{sentences}</p>
						),
					)}
					<div class="fields">
						<button
							type="button"
							class="plain confirm-import"
							onClick={() => apply(waiting)}
						>
							{text("file_confirm")}
						</button>
						<button
							type="button"
							class="plain decline-import"
							onClick={decline}
						>
							{text("file_decline")}
						</button>
					</div>
				</div>
			)}
			<p role="status">{outcome.done}</p>
			<p class="refusal" role="alert">
				{outcome.fault}
			</p>
		</section>
	);
}

/** What a file turns on that concerns other people, in sentences that also say what the law asks. */
function turnedOn(chosen: Settings, file: Settings): string[] {
	const sentences = [];
	if (readsExpression(file.reads) && !readsExpression(chosen.reads))
		sentences.push(`${text("file_asks_expressions")} ${text("law")}`);
	if (file.keeping?.keeps === "people" && chosen.keeping?.keeps !== "people")
		sentences.push(`${text("file_asks_people")} ${text("keeps_people_text")}`);
	const { chatWord } = file.preferences;
	if (chatWord !== null && chosen.preferences.chatWord === null)
		sentences.push(`${text("file_asks_chat")} ${text("chat_reads_text")}`);
	return sentences;
}
