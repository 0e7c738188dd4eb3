import { readFileSync } from "node:fs";
import { vi } from "vitest";

/** What is imported after this says all in the language. */
export function speak(locale: string): void {
	const path = `public/_locales/${locale}/messages.json`;
	const messages = JSON.parse(readFileSync(path, "utf8"));
	vi.stubGlobal("chrome", {
		i18n: {
			getMessage: (name: string, substitutions: readonly string[] = []) =>
				String(messages[name]?.message ?? "").replaceAll(
					/\$([1-9])/g,
					(_match, number) => substitutions[Number(number) - 1] ?? "",
				),
		},
	});
	vi.resetModules();
}
