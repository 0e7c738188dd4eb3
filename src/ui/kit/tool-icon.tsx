const PATHS = {
	panel: "M2.5 3.5h11v9h-11ZM9.5 3.5v9",
	strip: "M2.5 3.5h11v9h-11ZM8 8.5h4v2.5H8Z",
	group: "M3 12.5V9M6.3 12.5V5M9.6 12.5V7M12.9 12.5V3.5",
	people:
		"M5.5 7.2a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM2 12.8a3.5 3.2 0 0 1 7 0M10.5 7.4a1.7 1.7 0 1 0 0-3.4M11 9.4a3 3 0 0 1 3 3",
	search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.4 10.4 14 14",
} as const;

/** The drawing on a button; screen readers skip it, since the button's words are next to it. */
export function ToolIcon({ name }: { name: keyof typeof PATHS }) {
	return (
		<svg class="tool-icon" viewBox="0 0 16 16" aria-hidden="true">
			<path d={PATHS[name]} stroke-linecap="round" stroke-linejoin="round" />
		</svg>
	);
}
