import type { Tried } from "./try-fault.ts";

/** One line for the terminal. */
export function triedText(tried: Tried): string {
	const { name, shortcomings } = tried;
	const passed = shortcomings.length === 0;
	return [
		`${passed ? "ok  " : "FAIL"} ${name}`,
		`     ${saidText(tried)}; ${rightText(tried)}; lost: ${lostText(tried)}`,
		...shortcomings.map((shortcoming) => `     SHORT: ${shortcoming}`),
	].join("\n");
}

/**
 * docs/faults.md, with a row for each fault that was tried.
 * @param before the document so far, whose other rows stay
 * @param names all faults, in the order of their rows
 */
export function faultsDocument(
	tried: readonly Tried[],
	before: string,
	names: readonly string[],
	{ version, date, machine }: Record<"version" | "date" | "machine", string>,
): string {
	const rows = new Map(
		[...before.matchAll(/^\| ([^|]+) \|.*$/gm)].map(([line, name]) => [
			name,
			line,
		]),
	);
	for (const one of tried) rows.set(one.name, row(one));
	const known = names.flatMap((name) => rows.get(name) ?? []);
	const passed = known.filter((line) => line.endsWith("| passes |"));
	return `# Faults

\`npm run faults -- --write\` makes this table: it tries each fault in Chromium with the built extension and a meeting of three. Version ${version}, last run on ${date}, ${machine}.

A fault passes if the popup tells the truth about it within 10 seconds, if all is right again (without the user where that is possible), and if at
most 10 seconds of history and no marker are lost. Time in which there was nothing to read, as in a closed tab, is not lost; a dash
stands where nothing was gathered before the fault, or the user deleted it. ${passed.length} of ${known.length} pass.

| fault | what was done | what the popup said | right again | lost | |
| --- | --- | --- | --- | --- | --- |
${known.join("\n")}
`;
}

function row(tried: Tried): string {
	const { name, done, shortcomings } = tried;
	const verdict =
		shortcomings.length === 0 ? "passes" : `FAILS: ${shortcomings.join("; ")}`;
	const cells = [
		name,
		done,
		saidText(tried),
		rightText(tried),
		lostText(tried),
		verdict,
	];
	return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function saidText({ told }: Tried): string {
	return told ? `“${told.words}” (${seconds(told.afterS)})` : "nothing";
}

function rightText({ user, rightAfterS, isOver }: Tried): string {
	if (isOver) return "nothing is left to read";
	const by = user === null ? "by itself" : `after the user ${user}`;
	return rightAfterS === null ? "not again" : `${by} (${seconds(rightAfterS)})`;
}

function lostText({ lost }: Tried): string {
	if (!lost) return "–";
	const { markers } = lost;
	const history =
		lost.seconds < 2 ? "nothing" : `${seconds(lost.seconds)} of history`;
	return markers === 0 ? history : `${history}, ${markers} markers`;
}

function seconds(value: number): string {
	return `${value.toFixed(value < 10 ? 1 : 0)} s`;
}
