import type { FaceFigures } from "./face-figures.ts";
import type { AngleFigures } from "./pose-figures.ts";
import type { SaidFigures, SaidShares } from "./said-figures.ts";
import type { Spread } from "./spread.ts";

/** The figures as text for the terminal. */
export function facesText(
	figures: FaceFigures,
	groups: Readonly<Record<string, FaceFigures>> | null,
): string {
	const blocks = [linesOf("all", figures)];
	for (const [value, group] of Object.entries(groups ?? {}))
		blocks.push(linesOf(value || "(empty)", group));
	return blocks.map((lines) => lines.join("\n")).join("\n\n");
}

function linesOf(title: string, figures: FaceFigures): string[] {
	const { n, broken, found, mesh, falseFaces, faceWidthPx } = figures;
	return [
		`${title}: n ${n}, broken or missing ${broken}, found ${share(found)}, mesh ${share(mesh)}, false faces ${falseFaces}, width ${spread(faceWidthPx, 0)} px`,
		...(figures.pose
			? [
					...angleLines("yaw", figures.pose.yaw),
					...angleLines("pitch", figures.pose.pitch),
				]
			: []),
		...Object.entries(figures.eyeOpenness).map(
			([label, openness]) =>
				`  eye openness, ${label}: n ${openness?.n ?? 0}, ${spread(openness, 3)}`,
		),
		...Object.entries(figures.expression).map(
			([label, { n: pictures, read, leading }]) =>
				`  expression, ${label}: n ${pictures}, read ${share(read)}; leading ${
					Object.entries(leading)
						.map(([name, part]) => `${name} ${share(part)}`)
						.join(", ") || "none"
				}`,
		),
		...(figures.said ? saidLines(figures.said) : []),
	];
}

function angleLines(
	name: string,
	{ gain, errorDeg, read }: AngleFigures,
): string[] {
	return [
		`  ${name}: gain to 60 degrees ${gain === null ? "-" : gain.toFixed(3)}, error within 45 ${spread(errorDeg, 1)} degrees`,
		...read.map(
			(one) =>
				`    ${String(one.labelDeg).padStart(4)}: n ${one.n}, read ${spread(one, 1)}`,
		),
	];
}

function saidLines({
	byTurn,
	byPitch,
	downBalanced,
	byEyes,
	byExpression,
}: SaidFigures): string[] {
	return [
		...byTurn.map((one) => `  turned ${one.labelDeg}: ${saidText(one)}`),
		...byPitch.map((one) => `  pitch ${one.labelDeg}: ${saidText(one)}`),
		...(downBalanced === null
			? []
			: [
					`  looking down, -30 to -60 against within 15: balanced accuracy ${share(downBalanced)}`,
				]),
		...Object.entries(byEyes).map(
			([label, one]) => `  eyes ${label}: ${saidText(one)}`,
		),
		...Object.entries(byExpression).map(
			([label, one]) => `  expression ${label}: ${saidText(one)}`,
		),
	];
}

function saidText({ n, directions, eyesClosed, lidsSeen }: SaidShares): string {
	const said = Object.entries(directions)
		.filter(([, part]) => part > 0)
		.map(([direction, part]) => `${direction} ${share(part)}`)
		.join(", ");
	return `n ${n}, ${said}; eyes closed ${share(eyesClosed)}, lids seen ${share(lidsSeen)}`;
}

function share(value: number): string {
	return value.toFixed(3);
}

function spread(one: Spread | null, digits: number): string {
	return one
		? `${one.median.toFixed(digits)} (${one.p5.toFixed(digits)} to ${one.p95.toFixed(digits)})`
		: "-";
}
