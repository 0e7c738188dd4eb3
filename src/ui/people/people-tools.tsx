import type { PeopleOrder } from "../../core/room/order-people.ts";
import { SHOWN_GROUPS } from "../../core/room/shown-group.ts";
import { text } from "../../platform/i18n/text.ts";
import { ToolIcon } from "../kit/tool-icon.tsx";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import { groupText } from "../room/group-text.ts";
import type { RoomPeople } from "../state/room-people.ts";
import type { PeopleChoice } from "./people-order-state.ts";

interface Props {
	readonly choice: PeopleChoice;
	readonly people: Pick<RoomPeople, "ids" | "counts">;
	readonly orders: readonly PeopleOrder[];
}

/** With this many people or more, finding one by eye takes long. */
const SEARCH_FROM = 30;

/** Lets the user choose the order of people and which of them to show, and search by name. */
export function PeopleTools({ choice, people, orders }: Props) {
	const { order, filter, search } = choice;
	const counts = new Map(
		people.counts.value.map(({ group, count }) => [group, count]),
	);
	const isMany = useStableComputed(
		() => people.ids.value.length >= SEARCH_FROM,
		[people],
	);
	const hasSearch = isMany.value || search.value !== "";
	return (
		<div class="people-tools">
			<label>
				<span>{text("order_label")}</span>
				<select
					value={order.value}
					onChange={({ currentTarget }) => {
						const chosen = orders.find((one) => one === currentTarget.value);
						if (chosen) order.value = chosen;
					}}
				>
					{orders.map((one) => (
						<option key={one} value={one}>
							{ORDER_WORDS[one]}
						</option>
					))}
				</select>
			</label>
			<label>
				<span>{text("show_label")}</span>
				<select
					value={filter.value ?? ""}
					onChange={({ currentTarget }) => {
						filter.value =
							SHOWN_GROUPS.find((one) => one === currentTarget.value) ?? null;
					}}
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
					<span class="visually-hidden">{text("search_by_name")}</span>
					<input
						type="search"
						placeholder={text("search_by_name")}
						value={search.value}
						onInput={({ currentTarget }) => {
							search.value = currentTarget.value;
						}}
					/>
				</label>
			)}
		</div>
	);
}

const ORDER_WORDS: Record<PeopleOrder, string> = {
	tile: text("order_tile"),
	name: text("order_name"),
	"needs-a-look": text("order_needs_a_look"),
};

/** Says how many of all people are shown; null if all are. */
export function shownText(shown: number, total: number): string | null {
	if (shown === total) return null;
	return shown === 0 ? text("shown_none") : text("shown_of", shown, total);
}
