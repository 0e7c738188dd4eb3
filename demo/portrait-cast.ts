import kwame from "@themesberg/volt-bootstrap-5-dashboard/src/assets/img/team/profile-picture-1.jpg?url";
import jonas from "@themesberg/volt-bootstrap-5-dashboard/src/assets/img/team/profile-picture-2.jpg?url";
import amara from "@themesberg/volt-bootstrap-5-dashboard/src/assets/img/team/profile-picture-3.jpg?url";
import luca from "@themesberg/volt-bootstrap-5-dashboard/src/assets/img/team/profile-picture-4.jpg?url";
import elif from "@themesberg/volt-bootstrap-5-dashboard/src/assets/img/team/profile-picture-5.jpg?url";
import david from "@themesberg/volt-bootstrap-5-dashboard/src/assets/img/team/profile-picture-6.jpg?url";
import pavel from "admin-lte/dist/assets/img/user1-128x128.jpg?url";
import zoe from "admin-lte/dist/assets/img/user5-128x128.jpg?url";
import hannah from "admin-lte/dist/assets/img/user7-128x128.jpg?url";
import tomas from "admin-lte/dist/assets/img/user8-128x128.jpg?url";
import freya from "soft-ui-dashboard/assets/img/team-1.jpg?url";

/** Which part of a square portrait the camera sees: centre and width as shares of its side; the height follows from 16:9. */
export interface Framing {
	readonly centreX: number;
	readonly centreY: number;
	readonly width: number;
}

/** One person of the demo. "comes-and-goes" leaves for some seconds, early and then now and again. */
export interface CastMember {
	readonly name: string;
	readonly portrait: string;
	readonly framing: Framing;
	readonly behaviour: "stays" | "comes-and-goes";
}

const member = (
	name: string,
	portrait: string,
	[centreX, centreY, width]: readonly [number, number, number],
	behaviour: CastMember["behaviour"] = "stays",
): CastMember => ({
	name,
	portrait,
	framing: { centreX, centreY, width },
	behaviour,
});

/** Of the nine tiles, those with a camera: Amara smiles, Elif is in half profile, David in full profile, the others face the camera. */
export const CAST: readonly CastMember[] = [
	member("Amara Okafor", amara, [0.48, 0.45, 0.94]),
	member("Jonas Weber", jonas, [0.5, 0.45, 0.94]),
	member("Elif Demir", elif, [0.47, 0.42, 0.94]),
	member("Luca Moretti", luca, [0.53, 0.38, 0.94]),
	member("David Cohen", david, [0.47, 0.5, 0.94]),
	member("Kwame Mensah", kwame, [0.48, 0.38, 0.94]),
	member("Freya Lund", freya, [0.47, 0.46, 0.62], "comes-and-goes"),
];

/** Those who may join later. */
export const LATECOMERS: readonly CastMember[] = [
	member("Pavel Novák", pavel, [0.5, 0.4, 0.8]),
	member("Zoë Martin", zoe, [0.5, 0.42, 0.94]),
	member("Tomás Herrera", tomas, [0.5, 0.36, 0.6]),
	member("Hannah Fischer", hannah, [0.52, 0.45, 0.94]),
];

/** As many people as wanted, cycling through the portraits; the second of a name gets a number. */
export function crowd(count: number): readonly CastMember[] {
	const everyone = [...CAST, ...LATECOMERS];
	return Array.from({ length: count }, (_, i) => {
		const person = everyone[i % everyone.length] ?? CAST[0];
		if (!person) throw new Error("nobody in the cast");
		const round = Math.floor(i / everyone.length);
		const name = round === 0 ? person.name : `${person.name} ${round + 1}`;
		return { ...person, name, behaviour: "stays" };
	});
}
