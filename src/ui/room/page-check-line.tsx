import type { PageCheck } from "../../core/page/page-check.ts";
import { pageCheckText } from "./page-check-text.ts";

/** Says what was found on the page, and where the names come from. */
export function PageCheckLine({ check }: { check: PageCheck }) {
	return <p class="page-check">{pageCheckText(check)}</p>;
}
