import { readFileSync } from "node:fs";
import { vi } from "vitest";
import english from "../../../public/_locales/en/messages.json" with {
	type: "json",
};

type Messages = Readonly<Record<string, { readonly message: string }>>;

let messages: Messages = english;

export const fakeI18n = {
	getMessage: (name: string, substitutions: readonly string[] = []) =>
		(messages[name]?.message ?? "").replaceAll(
			/\$([1-9])/g,
			(_match, number) => substitutions[Number(number) - 1] ?? "",
		),
};

/** Modules that are imported after this call show their texts in the language. */
export function speak(locale: string): void {
	const path = `public/_locales/${locale}/messages.json`;
	messages = JSON.parse(readFileSync(path, "utf8"));
	vi.resetModules();
}

export function speakEnglish(): void {
	messages = english;
}
