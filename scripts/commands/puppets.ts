/**
 * npm run puppets -- --fit
 *     fits the face mesh to every portrait of the demo's cast and writes
 *     demo/puppet/portrait-fits.json and canonical-face.json.
 * npm run puppets -- --record WHO --script FILE.json --out FILE.json [--per-second 10] [--seconds N]
 *     records what the extension's stages find in the frames of one person of
 *     the script, and the truth, one row for each look; not in real time. The
 *     golden timelines in test/fixtures/attention were made this way.
 */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { PortraitFit } from "../../demo/puppet/portrait-fit.ts";
import { withEvaluationPage } from "../evaluation/with-evaluation-page.ts";
import { canonicalFace } from "../models/files/canonical-face.ts";
import { packedAsset } from "../models/files/packed-assets.ts";
import { compactLook } from "../puppets/compact-look.ts";
import { buildEvaluation } from "../setup/build-steps.ts";
import { PROJECT_ROOT } from "../setup/project-root.mjs";

const PUPPETS = join(PROJECT_ROOT, "demo/puppet");
const MESH = join(PROJECT_ROOT, "node_modules/@mediapipe/face_mesh");

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			fit: { type: "boolean", default: false },
			record: { type: "string" },
			script: { type: "string" },
			out: { type: "string" },
			"per-second": { type: "string", default: "10" },
			seconds: { type: "string" },
		},
	});
	const { record, script, out } = values;
	if (!values.fit && !(record && script && out))
		throw new Error("Say --fit, or --record WHO --script FILE --out FILE.");
	if (values.fit) await writeCanonicalFace();
	await buildEvaluation();
	return await withEvaluationPage("puppets", async (page) => {
		if (values.fit) {
			const fits = await page.evaluate(() => globalThis.puppets.fitPortraits());
			await writeFits(fits);
			return 0;
		}
		const perSecond = Number(values["per-second"]);
		const json = JSON.parse(await readFile(script ?? "", "utf8"));
		if (values.seconds) json.durationS = Number(values.seconds);
		const recorded = await page.evaluate(
			({ json, who, perSecond }) =>
				globalThis.puppets.recordSignals(json, who, perSecond),
			{ json, who: record ?? "", perSecond },
		);
		const rows = recorded.map((one) => JSON.stringify(compactLook(one)));
		await writeFile(out ?? "", `[\n${rows.join(",\n")}\n]\n`);
		console.log(`${recorded.length} looks at ${record}`);
		return 0;
	});
}

async function writeCanonicalFace() {
	const assets = join(MESH, "face_mesh_solution_packed_assets");
	const metadata = packedAsset(
		await readFile(`${assets}_loader.js`, "utf8"),
		await readFile(`${assets}.data`),
		"geometry_pipeline_metadata_landmarks.binarypb",
	);
	const { vertices, triangles } = canonicalFace(Buffer.from(metadata));
	await writeFile(
		join(PUPPETS, "canonical-face.json"),
		`${JSON.stringify({ vertices: vertices.map((cm) => Number(cm.toFixed(4))), triangles })}\n`,
	);
}

async function writeFits(fits: Record<string, PortraitFit | null>) {
	const rounded = Object.entries(fits).flatMap(([picture, fit]) => {
		console.log(
			fit
				? `${picture}: yaw ${fit.pose.yawDeg.toFixed(1)}, pitch ${fit.pose.pitchDeg.toFixed(1)}, roll ${fit.pose.rollDeg.toFixed(1)} degrees`
				: `${picture}: no face mesh can be fitted`,
		);
		if (!fit) return [];
		const { yawDeg, pitchDeg, rollDeg } = fit.pose;
		return [
			[
				picture,
				{
					pose: {
						yawDeg: Number(yawDeg.toFixed(2)),
						pitchDeg: Number(pitchDeg.toFixed(2)),
						rollDeg: Number(rollDeg.toFixed(2)),
					},
					landmarks: fit.landmarks.map((share) => Number(share.toFixed(4))),
					irises: fit.irises.map((share) => Number(share.toFixed(4))),
				},
			],
		];
	});
	await writeFile(
		join(PUPPETS, "portrait-fits.json"),
		`${JSON.stringify(Object.fromEntries(rounded))}\n`,
	);
}
