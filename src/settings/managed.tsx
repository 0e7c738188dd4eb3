import type { ComponentChildren } from "preact";
import { text } from "../platform/i18n/text.ts";

interface Props {
	readonly isManaged: boolean;
	readonly children: ComponentChildren;
}

/** Shows a setting. One that the organisation has set says so and cannot be changed. */
export function Managed({ isManaged, children }: Props) {
	if (!isManaged) return <>{children}</>;
	return (
		<fieldset class="managed" disabled>
			<legend>{text("managed_by")}</legend>
			{children}
		</fieldset>
	);
}
