import { useState } from "preact/hooks";
import {
	parseSettingsFile,
	type Settings,
	type SettingsFault,
} from "../contract/settings-file.ts";
import { text } from "../platform/i18n/text.ts";

interface Props {
	readonly fileText: string;
	/** Whether all of it could be stored. */
	readonly onImport: (settings: Settings) => Promise<boolean>;
}

const FAULTS: Record<SettingsFault, string> = {
	"no-json": text("file_no_json"),
	"no-settings": text("file_no_settings"),
	newer: text("file_newer"),
};
/** A settings file is far below a kilobyte; whatever is so much larger is something else. */
const MAX_BYTES = 100_000;

/** The settings as a file, and back from one. */
export function SettingsFile({ fileText, onImport }: Props) {
	const [said, setSaid] = useState<{ done?: string; fault?: string }>({});

	async function take(file: File): Promise<void> {
		const settings =
			file.size > MAX_BYTES
				? "no-settings"
				: parseSettingsFile(await file.text());
		if (typeof settings === "string") setSaid({ fault: FAULTS[settings] });
		else if (await onImport(settings)) setSaid({ done: text("file_imported") });
		else setSaid({ fault: text("save_failed") });
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
							// The same file, once mended, is to be taken again.
							currentTarget.value = "";
						}}
					/>
				</label>
			</div>
			<p role="status">{said.done}</p>
			<p class="refusal" role="alert">
				{said.fault}
			</p>
		</section>
	);
}
