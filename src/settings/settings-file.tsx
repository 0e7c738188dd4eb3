import { useState } from "preact/hooks";
import {
	parseSettingsFile,
	type Settings,
	type SettingsFault,
} from "../contract/settings-file.ts";
import { text } from "../platform/i18n/text.ts";

interface Props {
	readonly fileText: string;
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

/** Exports the settings as a file, and imports them from one. */
export function SettingsFile({ fileText, onImport }: Props) {
	const [outcome, setOutcome] = useState<{ done?: string; fault?: string }>({});

	async function take(file: File): Promise<void> {
		const settings =
			file.size > MAX_BYTES
				? "no-settings"
				: parseSettingsFile(await file.text());
		if (typeof settings === "string") setOutcome({ fault: FAULTS[settings] });
		else if (await onImport(settings))
			setOutcome({ done: text("file_imported") });
		else setOutcome({ fault: text("save_failed") });
	}

	return (
		<section class="reads" aria-labelledby="file-title">
			<h2 id="file-title">{text("file_title")}</h2>
			<p class="soft">{text("file_text")}</p>
			<div class="fields">
				<a
					class="plain"
					download="roompulse-settings.json"
					href={`data:application/json,${encodeURIComponent(fileText)}`}
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
			<p role="status">{outcome.done}</p>
			<p class="refusal" role="alert">
				{outcome.fault}
			</p>
		</section>
	);
}
