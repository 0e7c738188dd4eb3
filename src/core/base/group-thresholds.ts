/** Every number by which several people behind one camera are followed, with its source. Lengths are shares of a face's width, unless said otherwise. */
export const GROUP_THRESHOLDS = {
	/** The most people of one tile (the bound): more are not followed. */
	mostFaces: 12,
	/** The most people of one tab, all tiles together. */
	mostPeople: 200,
	/** A face that joins later becomes a person of the group after this long, so that somebody who passes behind does not. */
	staysForMs: 10_000,
	/** A face that is there at the first look at a tile becomes a person at the second, since nobody has walked in; two looks in a small meeting are 0.4 s apart. A film of 10 s is told with the right number for 0.96 of its time, and was for 0.84 with a second and three looks ("mother_daughter"). */
	firstStaysForMs: 300,
	firstLeastLooks: 2,
	/** Faces found this soon after the first look were there from the start: two looks. */
	firstWithinMs: 1_500,
	/** A face that came later must be seen so often: single false detections come and go. */
	leastLooks: 3,
	/** Two regions whose middles are nearer than this are on one head: a profile's mesh and its detection lie up to half a width apart (test sequence "students"), neighbours' faces one and more. */
	oneHeadShare: 0.6,
	/** A group begins only where two of its faces are this far apart: a half profile may be found twice for some seconds, up to a width apart (a portrait turned by 25 degrees, in 5 of 8 calls through Janus; with this limit in none of 6). */
	beginsApartShare: 1.25,
	assignment: {
		/** How far a face may be from where it is expected: this, and more for each second since it was seen. Neighbours at a table are one and a half widths apart and more. */
		reach: 0.8,
		reachPerS: 0.6,
		mostReach: 2.5,
		/** By what factor a face may grow or shrink between two looks. */
		mostGrowth: 1.8,
		/** What a difference in size costs beside a distance: a head that is half as large again is another person's rather than one that moved by a third of its width. Chosen by us. */
		growthWeight: 0.8,
		/** A velocity is believed for about this long: people stop. */
		velocityTauMs: 1_500,
		/** Weight of the newest velocity. */
		newestVelocity: 0.6,
		/** Slower faces sway rather than walk, in widths a second. */
		walksFrom: 0.3,
		/** How well two faces must fit a common shift for the camera to have panned. */
		shiftReach: 0.4,
		/** Faces that all move at least this far between two looks, and differ by no more than this share of it, are moved by the camera. Chosen by us: people sway by less, and never all alike. */
		panFrom: 0.15,
		panWithin: 0.35,
	},
	/** How long a face that is not found is waited for. */
	kept: {
		/** Somebody who is not a person of the group yet, or was on the way out of the picture. */
		leavingMs: 3_000,
		/** Somebody whose face was last seen ahead: as long as it takes to say that nobody is there. */
		aheadMs: 10_000,
		/** Somebody last seen turned or bent down, whose face the nets lose. A single person is presumed to be there for a minute; of several, one may leave, and the number would be wrong for as long. Chosen by us. */
		turnedMs: 30_000,
		/** Who was this fast when last seen walks away, in widths a second. People who sit and sway, or turn to each other, stay below half of it ("students"). */
		leavesFrom: 1,
		turnedYawDeg: 25,
		bentPitchDeg: -15,
		/** A face this close to the left or right edge is on its way out, as a share of the picture's width; as for a single person (lostFace.edgeShare). */
		edgeShare: 0.04,
	},
	/** A face that does not move for this long is no person (the bound). */
	stillForMs: 60_000,
	/** One that has never moved is a poster or a portrait sooner: people at a table move within 1 to 2 s ("students", "mother_daughter"). */
	neverMovedForMs: 5_000,
	life: {
		/** How far the smoothed middle of a face must move, or by what share it must grow, to have moved. People at a table do so within 1 to 2 s ("students", "mother_daughter"); a still picture's landmarks jitter by less. */
		movedShare: 0.03,
		/** Weight of the newest look in the smoothed place. */
		newest: 0.4,
	},
	looks: {
		/** How many faces are read in one look, so that a look at a group costs no more than one at a tile with several faces did. */
		mostRead: 3,
		/** One of them may be new, and in a look that the full-range net searches as well, only one is read at all. */
		mostNew: 1,
		mostReadBesideFar: 1,
		/** The whole picture is searched this often for people who come; between, parts around small faces are looked at. */
		searchEveryMs: 1_000,
		/** The full-range net searches this often: at each search for faces of which the detector finds few, else now and then. */
		farEveryMs: 2_000,
		farSeldomMs: 6_000,
		/** The detector finds faces from a seventh of the picture's longer side on (blaze-face.ts). */
		nearShare: 0.15,
		/** In a picture, faces narrower than this many of its pixels are read in a part, if the video shows more there. */
		minWidthPx: 40,
		/** The side of such a part in pixels of the video, so that neighbours are read in the same look; as much as is sent of a part (PART_LONGEST_SIDE_PX). */
		partSidePx: 232,
	},
	/** A group begins with a second face of at least this share of the largest one's width; as for "several faces" (face.secondFaceRatio). Once it has begun, people further back are followed, too. */
	beginRatio: 0.5,
	followRatio: 0.25,
} as const;
