import type { PeopleOrder } from "../../core/room/order-people.ts";
import { text } from "../../platform/i18n/text.ts";
import { ToolIcon } from "../kit/tool-icon.tsx";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import type { PeopleChoice } from "../state/people-choice-state.ts";
import type { RoomPeople } from "../state/room-people.ts";

interface Props {
	readonly choice: PeopleChoice;
	readonly people: Pick<RoomPeople, "ids">;
	readonly orders: readonly PeopleOrder[];
}

/** With this many people or more, finding one by eye takes long. */
const SEARCH_FROM = 12;

/** Lets the user choose the order of people, and search by name. */
export function PeopleTools({ choice, people, orders }: Props) {
	const { order, search } = choice;
	const isMany = useStableComputed(
		() => people.ids.value.length >= SEARCH_FROM,
		[people],
	);
	const hasSearch = isMany.value || search.value !== "";
	return (
		<div class="people-tools">
			<label>
				<span class="visually-hidden">{text("order_label")}</span>
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
