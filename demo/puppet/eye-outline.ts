/** Each eye by its points' numbers in the face mesh; upper and lower points of the lid edge are one above the other. */
export interface EyeOutline {
	readonly corners: readonly [number, number];
	readonly lids: readonly (readonly [upper: number, lower: number])[];
}

/** In the order in which the portraits' fits name their irises. */
export const EYES: readonly EyeOutline[] = [
	{
		corners: [33, 133],
		lids: [
			[246, 7],
			[161, 163],
			[160, 144],
			[159, 145],
			[158, 153],
			[157, 154],
			[173, 155],
		],
	},
	{
		corners: [263, 362],
		lids: [
			[466, 249],
			[388, 390],
			[387, 373],
			[386, 374],
			[385, 380],
			[384, 381],
			[398, 382],
		],
	},
];

/** All pairs of lid points of both eyes. */
export const LIDS: readonly (readonly [upper: number, lower: number])[] =
	EYES.flatMap(({ lids }) => lids);

/** The eye's points, once around its opening. */
export function aroundEye({ corners, lids }: EyeOutline): readonly number[] {
	return [
		corners[0],
		...lids.map(([upper]) => upper),
		corners[1],
		...lids.map(([, lower]) => lower).reverse(),
	];
}

const INSIDE = EYES.map((eye) => new Set(aroundEye(eye)));

/** Whether a triangle of the face mesh is in the opening of an eye. */
export function isInsideEye(corners: readonly number[]): boolean {
	return INSIDE.some((eye) => corners.every((corner) => eye.has(corner)));
}
