import type { PageCheck } from "../../core/page/page-check.ts";
import { pageCheckText } from "./page-check-text.ts";

/** What was found on the page, and by what. */
export function PageCheckLine({ check }: { check: PageCheck }) {
	return <p class="page-check">{pageCheckText(check)}</p>;
}
