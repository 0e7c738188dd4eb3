import type { ShownGroup } from "../../core/room/shown-group.ts";
import { numberText, text } from "../../platform/i18n/text.ts";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import { Reason } from "../participant/reason.tsx";
import { StateIcon } from "../participant/state-icon.tsx";
import { groupReasonText, groupText } from "../room/group-text.ts";
import { percent } from "../room/room-bar.tsx";
import type { RoomPeople } from "../state/room-people.ts";

/** Shows the room as groups, without a name: how many people are in each, and what that means. */
export function GroupView({
	people: { counts, read },
}: {
	people: Pick<RoomPeople, "counts" | "read">;
}) {
	const groups = useStableComputed(
		() =>
			counts.value.map((part) => ({
				...part,
				reason: groupReasonText(part.group, read.value),
				total: read.value.length,
			})),
		[counts, read],
	);
	return (
		// biome-ignore lint/a11y/noRedundantRoles: Safari and Chrome do not treat a list without markers as a list.
		<ul class="groups" role="list" aria-label={text("groups_label")}>
			{groups.value.map(({ group, count, reason, total }) => (
				<li key={group} class={`group row-${group}`}>
					<StateIcon state={group === "not-readable" ? "cant-tell" : group} />
					<span class="group-count">{numberText(count)}</span>
					<Reason
						id={`group-${group}`}
						label={text("group_why_label", groupText(group))}
						summary={groupText(group)}
					>
						{reason}
					</Reason>
					<GroupShare group={group} count={count} total={total} />
				</li>
			))}
		</ul>
	);
}

function GroupShare({
	group,
	count,
	total,
}: {
	group: ShownGroup;
	count: number;
	total: number;
}) {
	return (
		<svg class="group-share" width="100%" height="8" aria-hidden="true">
			<rect class="group-whole" width="100%" height="8" rx="4" />
			<rect
				class={`part-${group}`}
				width={percent(count, total)}
				height="8"
				rx="4"
			/>
		</svg>
	);
}
