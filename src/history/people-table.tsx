import { THRESHOLDS } from "../core/base/thresholds.ts";
import { peopleTotals } from "../core/session/people-totals.ts";
import type { SessionBin } from "../core/session/session-bin.ts";
import {
	attendingShare,
	judgedShare,
	type SpentTime,
} from "../core/session/spent-time.ts";
import { text } from "../platform/i18n/text.ts";
import { durationText } from "../ui/kit/duration-text.ts";
import { facesText } from "./stretch-text.ts";

/** Describes each person in words, by name. It is shown only if the user chose to keep people. */
export function PeopleTable({ bins }: { bins: readonly SessionBin[] }) {
	return (
		<section class="card" aria-labelledby="people-title">
			<h2 id="people-title">{text("each_person")}</h2>
			<table class="story">
				<thead>
					<tr>
						<th scope="col">{text("person_name")}</th>
						<th scope="col">{text("person_there")}</th>
						<th scope="col">{text("what_was_seen")}</th>
					</tr>
				</thead>
				<tbody>
					{peopleTotals(bins).map(({ key, name, spent }) => (
						<tr key={key}>
							<th scope="row">
								<bdi>{name}</bdi>
							</th>
							<td>{durationText(spent.presentMs)}</td>
							<td>
								{personText(spent)} {facesText(spent)}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

/** Uses words instead of digits, since what is known about one person is not that exact. */
function personText(spent: SpentTime): string {
	const { highShare, mediumShare, minJudgedShare } = THRESHOLDS.attention;
	const share = attendingShare(spent);
	if (share === null || (judgedShare(spent) ?? 0) < minJudgedShare)
		return text("person_too_little");
	const length = durationText(spent.readableMs);
	if (share >= highShare) return text("person_most", length);
	return share >= mediumShare
		? text("person_half", length)
		: text("person_little", length);
}
