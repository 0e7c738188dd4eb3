import type { LicensedWork } from "../contract/licences-file.ts";
import { text } from "../platform/i18n/text.ts";
import { Disclosure } from "../ui/kit/disclosure.tsx";
import { useLifetime } from "../ui/kit/use-lifetime.ts";
import { licencesState } from "./licences-state.ts";

/** Shows whose work the package contains, and the licence of each. */
export function LicencesPage() {
	const { works, isMissing } = useLifetime(licencesState);
	return (
		<main class="settings licences">
			<h1>{text("licences_title")}</h1>
			<p>{text(isMissing.value ? "licences_missing" : "licences_text")}</p>
			{works.value && (
				// Names and texts are English in every language.
				<ul lang="en" dir="ltr">
					{works.value.map((work) => (
						<li key={work.name}>
							<Licence work={work} />
						</li>
					))}
				</ul>
			)}
		</main>
	);
}

function Licence({ work }: { readonly work: LicensedWork }) {
	const { name, version, licence, source } = work;
	const title = [name, version, licence].filter(Boolean).join(" · ");
	return (
		<Disclosure title={title}>
			{() => (
				<>
					{source && (
						<p>
							<a href={source} target="_blank" rel="noopener noreferrer">
								{source}
							</a>
						</p>
					)}
					<pre>{work.text}</pre>
				</>
			)}
		</Disclosure>
	);
}
