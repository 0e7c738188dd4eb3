import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface Props {
	readonly title: string;
	readonly class?: string;
	readonly children: () => ComponentChildren;
}

/** A section that is folded at first; its content is rendered only while it is open. */
export function Disclosure({ title, class: name, children }: Props) {
	const [isOpen, setIsOpen] = useState(false);
	return (
		<details
			class={name}
			open={isOpen}
			onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
		>
			<summary>
				<h2>{title}</h2>
			</summary>
			{isOpen && children()}
		</details>
	);
}
