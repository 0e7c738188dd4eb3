/** Photographs, named after the packages that they come from; see portrait-pictures.ts. */
export type PictureName =
	| `volt${1 | 2 | 3 | 4 | 5 | 6}`
	| `admin${1 | 3 | 4 | 5 | 7 | 8}`
	| `soft${1 | 2 | 3 | 4}`
	| "ivana"
	| "kal";

/** The part of a square portrait that the camera sees, in shares of the portrait's side; its height follows from the frame. */
export interface Crop {
	readonly centreX: number;
	readonly centreY: number;
	readonly width: number;
}

export interface Portrait {
	readonly givenName: string;
	readonly familyName: string;
	readonly picture: PictureName;
	readonly crop: Crop;
}

function portrait(
	givenName: string,
	familyName: string,
	picture: PictureName,
	centreX: number,
	centreY: number,
	width: number,
): Portrait {
	return {
		givenName,
		familyName,
		picture,
		crop: { centreX, centreY, width },
	};
}

/** The people who are in the meeting from the start, by what their faces show; faces are 100 to 140 px wide in a frame of 320 px. */
export const MEETING_CAST = {
	smiling: portrait("Amara", "Okafor", "volt3", 0.45, 0.47, 0.82),
	neutral: portrait("Jonas", "Weber", "volt2", 0.5, 0.47, 0.88),
	halfProfile: portrait("Elif", "Demir", "volt5", 0.42, 0.4, 0.76),
	astonished: portrait("Luca", "Moretti", "volt4", 0.5, 0.4, 0.82),
	fullProfile: portrait("David", "Cohen", "volt6", 0.47, 0.45, 0.88),
	doubtful: portrait("Kwame", "Mensah", "volt1", 0.5, 0.44, 0.88),
	comesBack: portrait("Freya", "Lund", "soft1", 0.48, 0.46, 0.55),
} satisfies Readonly<Record<string, Portrait>>;

/** The people who come next when the Join button is pressed. */
export const LATECOMERS: readonly Portrait[] = [
	portrait("Pavel", "Novák", "admin1", 0.5, 0.4, 0.8),
	portrait("Zoë", "Martin", "admin5", 0.48, 0.43, 0.88),
	portrait("Tomás", "Herrera", "admin8", 0.5, 0.36, 0.66),
	portrait("Erik", "Lindqvist", "soft4", 0.55, 0.47, 0.62),
	portrait("Clara", "Rossi", "admin3", 0.6, 0.27, 0.62),
	portrait("Samuel", "Boateng", "soft2", 0.5, 0.48, 0.88),
	portrait("Hugo", "Bernard", "soft3", 0.48, 0.43, 0.82),
	portrait("Yuki", "Sato", "admin4", 0.45, 0.4, 0.68),
	portrait("Ivana", "Petrova", "ivana", 0.42, 0.49, 0.58),
	portrait("Nia", "Adeyemi", "kal", 0.44, 0.46, 0.58),
	portrait("Marta", "Kowalska", "admin7", 0.52, 0.46, 0.9),
];

export const EVERYBODY: readonly Portrait[] = [
	...Object.values(MEETING_CAST),
	...LATECOMERS,
];

/** Finds a portrait by given name. */
export function portraitCalled(givenName: string): Portrait | undefined {
	return EVERYBODY.find((portrait) => portrait.givenName === givenName);
}
