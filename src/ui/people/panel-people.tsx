import { useMemo } from "preact/hooks";
import { lawfulOrders } from "../../core/room/order-people.ts";
import { text } from "../../platform/i18n/text.ts";
import { useLifetime } from "../kit/use-lifetime.ts";
import type { PeopleListProps } from "../room/surface.ts";
import { agreementOf, consentState } from "../state/consent-state.ts";
import { HideNames } from "./hide-names.tsx";
import { orderedPeopleState } from "./people-order-state.ts";
import { PeopleTools } from "./people-tools.tsx";
import { PeopleView } from "./people-view.tsx";
import { ShownCount } from "./shown-count.tsx";

/** Shows everybody with tools to find and order them; or, on demand, nobody by name. */
export function PanelPeople(props: PeopleListProps) {
	const { people, choice } = props;
	const shown = useMemo(
		() => orderedPeopleState(people, choice),
		[people, choice],
	);
	const consent = useLifetime(consentState);
	const context = agreementOf(consent)?.context ?? null;
	return (
		<section class="people" aria-label={text("people_label")}>
			<HideNames choice={choice} />
			{choice.areNamesHidden.value ? (
				<p class="people-shown">{text("names_hidden")}</p>
			) : (
				<>
					<PeopleTools
						choice={choice}
						people={people}
						orders={lawfulOrders(context)}
					/>
					<ShownCount shown={shown} all={people.ids} choice={choice} />
					<PeopleView {...props} shown={shown} />
				</>
			)}
		</section>
	);
}
