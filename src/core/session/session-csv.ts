import { groupBy } from "../base/group-by.ts";
import type { Marker } from "../timeline/marker.ts";
import { SESSION_BIN_MS, type SessionBin } from "./session-bin.ts";
import { FIGURE_EXPRESSIONS, figuresOf } from "./session-figures.ts";
import type { SessionRecord } from "./session-record.ts";
import { everyBin } from "./session-stretches.ts";
import type { SpentTime } from "./spent-time.ts";

const COLUMNS = [
	"who",
	"name",
	"start_utc",
	"elapsed_s",
	"heard_s",
	"people",
	"readable",
	"attending",
	"elsewhere",
	"away",
	"attending_share",
	...FIGURE_EXPRESSIONS.map((name) => name.replace("-", "_")),
	"markers",
	"note",
];

/** Spreadsheets read a file as UTF-8 only if it begins with this. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * A row for every ten seconds of the room, or of the audience before one camera, then rows of each person if people are kept. Cells are empty where
 * nothing is known.
 * @param limits note on what the figures can say, in the user's language
 */
export function sessionCsv(
	session: SessionRecord,
	bins: readonly SessionBin[],
	markers: readonly Marker[],
	limits: string,
): string {
	const every = everyBin(session, bins);
	const marked = groupBy(markers, ({ atMs }) =>
		Math.floor((atMs - session.startedAtMs) / SESSION_BIN_MS),
	);
	const whole = session.settings.isAudience ? "audience" : "room";
	const room = every.map(({ startMs, bin }, i) => [
		...cells(session, whole, "", startMs, bin?.heardMs ?? 0, bin?.room ?? null),
		markersText(marked.get(i) ?? []) || null,
		i === 0 ? limits : null,
	]);
	const people = every.flatMap(({ startMs, bin }) =>
		(bin?.people ?? []).map(({ name, spent }) => [
			...cells(session, "person", name, startMs, bin?.heardMs ?? 0, spent),
			null,
			null,
		]),
	);
	return BYTE_ORDER_MARK + [COLUMNS, ...room, ...people].map(csvRow).join("");
}

function cells(
	{ startedAtMs }: SessionRecord,
	who: "room" | "audience" | "person",
	name: string,
	startMs: number,
	heardMs: number,
	spent: SpentTime | null,
) {
	const figures = spent && figuresOf(spent, heardMs);
	return [
		who,
		name,
		new Date(startMs).toISOString(),
		(startMs - startedAtMs) / 1_000,
		Number((heardMs / 1_000).toFixed(1)),
		figures?.people ?? null,
		figures?.readable ?? null,
		figures?.attending ?? null,
		figures?.elsewhere ?? null,
		figures?.away ?? null,
		figures?.attendingShare ?? null,
		...FIGURE_EXPRESSIONS.map((one) => figures?.expressions?.[one] ?? null),
	];
}

function markersText(markers: readonly Marker[]): string {
	return markers
		.map(({ kind, text }) => (text === "" ? kind : `${kind}: ${text}`))
		.join("; ");
}

type Cell = string | number | null;

/** A line of RFC 4180, including its end; null is an empty cell. */
export function csvRow(cells: readonly Cell[]): string {
	return `${cells.map(field).join(",")}\r\n`;
}

function field(cell: Cell): string {
	if (cell === null) return "";
	// Numbers are ours; text may come from a page.
	if (typeof cell === "number") return String(cell);
	return `"${harmless(cell).replaceAll('"', '""')}"`;
}

/**
 * The places before text that a spreadsheet would take for a formula and run
 * (OWASP, CSV Injection): at a cell's start, and wherever it may split a cell.
 * Excel splits by ";" instead of by "," in German, French, Spanish, Portuguese
 * and others, and then does not heed our quotes.
 */
const FORMULA_STARTS =
	/(?<=^|[;\t\r\n])(?=(?:[^\S\t\r\n]|["'])*[=+\-@\uff1d\uff0b\uff0d\uff20])|^(?=[\t\r\n])/g;

/** With an apostrophe before it, a formula is plain text. */
function harmless(text: string): string {
	return text.replace(FORMULA_STARTS, "'");
}
