import messages from "../../public/_locales/en/messages.json" with {
	type: "json",
};

/** A small stand-in for `chrome.i18n`, which says all in English. */
const ENGLISH = new Map(Object.entries(messages));

Object.assign(globalThis, {
	chrome: {
		i18n: {
			getMessage: (name: string, substitutions: readonly string[] = []) =>
				(ENGLISH.get(name)?.message ?? "").replaceAll(
					/\$([1-9])/g,
					(_match, number) => substitutions[Number(number) - 1] ?? "",
				),
		},
	},
});
