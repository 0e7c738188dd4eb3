import type { PageCheck } from "../../core/page-check.ts";
import { ALL_SITES } from "./all-sites.ts";
import type { Site } from "./site.ts";

export interface ChosenSite {
	readonly site: Site | null;
	readonly by: PageCheck["siteBy"];
}

const UNKNOWN: ChosenSite = { site: null, by: null };
/** All marks at once: one look through a page that bears none. */
const ANY_MARK = ALL_SITES.flatMap(({ marks }) =>
	marks.map(({ select }) => select),
).join(",");

/** Whose page this is: by its host, else by its marks. Asked anew in each pass, since an app may become a meeting without loading a page. */
export function chooseSite(
	host: string,
	roots: readonly ParentNode[],
): ChosenSite {
	const byHost = ALL_SITES.find(({ hosts }) =>
		hosts.some((pattern) => isHost(host, pattern)),
	);
	if (byHost) return { site: byHost, by: "host" };
	const marked = roots.filter((root) => root.querySelector(ANY_MARK));
	const byMarks =
		marked.length > 0 && ALL_SITES.find((site) => bearsMarks(site, marked));
	return byMarks ? { site: byMarks, by: "marks" } : UNKNOWN;
}

function bearsMarks({ marks }: Site, roots: readonly ParentNode[]): boolean {
	return marks.some(({ select }) =>
		roots.some((root) => root.querySelector(select)),
	);
}

function isHost(host: string, pattern: string): boolean {
	if (!pattern.startsWith("*.")) return host === pattern;
	return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}
