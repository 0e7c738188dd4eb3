import { PEOPLE_ORDERS, type PeopleOrder } from "../core/order-people.ts";
import { SHOWN_GROUPS, type ShownGroup } from "../core/shown-group.ts";
import { text } from "../platform/text.ts";
import { groupText } from "./group-text.ts";
import { ORDER_WORDS } from "./people-tools-text.ts";
import { ToolIcon } from "./tool-icon.tsx";
import type { PeopleChoice } from "./use-people-choice.ts";

interface Props {
	readonly choice: PeopleChoice;
	readonly counts: ReadonlyMap<ShownGroup, number>;
	/** Only where there are many. */
	readonly hasSearch: boolean;
}

/** In what order, whom, and by name. */
export function PeopleTools({ choice, counts, hasSearch }: Props) {
	const { order, filter, search } = choice;
	return (
		<div class="people-tools">
			<label>
				<span>{text("order_label")}</span>
				<select
					value={order}
					onChange={({ currentTarget }) => {
						const chosen = PEOPLE_ORDERS.find(
							(one) => one === currentTarget.value,
						);
						if (chosen) choice.setOrder(chosen);
					}}
				>
					{PEOPLE_ORDERS.map((one: PeopleOrder) => (
						<option key={one} value={one}>
							{ORDER_WORDS[one]}
						</option>
					))}
				</select>
			</label>
			<label>
				<span>{text("show_label")}</span>
				<select
					value={filter ?? ""}
					onChange={({ currentTarget }) =>
						choice.setFilter(
							SHOWN_GROUPS.find((one) => one === currentTarget.value) ?? null,
						)
					}
				>
					<option value="">{text("show_everybody")}</option>
					{SHOWN_GROUPS.map((group) => (
						<option key={group} value={group}>
							{text("show_group", groupText(group), counts.get(group) ?? 0)}
						</option>
					))}
				</select>
			</label>
			{hasSearch && (
				<label class="search">
					<ToolIcon name="search" />
					<span class="for-readers">{text("search_by_name")}</span>
					<input
						type="search"
						placeholder={text("search_by_name")}
						value={search}
						onInput={({ currentTarget }) =>
							choice.setSearch(currentTarget.value)
						}
					/>
				</label>
			)}
		</div>
	);
}
