/** The host's rules are important, so that no rule of the page overrides them. Labels are white on nearly black, to be readable over any picture; a dashed border means that attention is unknown. */
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

.label {
	position: absolute;
	top: 0;
	left: 0;
	display: flex;
	gap: 5px;
	align-items: center;
	box-sizing: border-box;
	padding: 3px 9px 3px 6px;
	border: 1px solid rgb(255 255 255 / 35%);
	border-radius: 12px;
	background: rgb(20 24 26 / 88%);
	color: #ffffff;
	font: 600 12px/16px system-ui, sans-serif;
	white-space: nowrap;
}

.label:dir(rtl) {
	padding: 3px 6px 3px 9px;
	translate: -100% 0;
}

.unread {
	border-style: dashed;
	font-weight: 400;
}

span {
	overflow: hidden;
	text-overflow: ellipsis;
}

svg {
	flex: none;
	width: 16px;
	height: 16px;
	fill: none;
	stroke: currentColor;
	stroke-linecap: round;
	stroke-linejoin: round;
	stroke-width: 1.6;
}

@media print {
	.label {
		display: none;
	}
}
`;
