/** The host's rules are important, so that no rule of the page overrides them. */
export const LABEL_STYLES = `
:host {
	all: initial !important;
	position: fixed !important;
	inset: 0 !important;
	z-index: 2147483647 !important;
	overflow: hidden !important;
	contain: strict !important;
	pointer-events: none !important;
	user-select: none !important;
	direction: ltr !important;
}

canvas {
	position: absolute;
	top: 0;
	left: 0;
}

@media print {
	canvas {
		display: none;
	}
}
`;
