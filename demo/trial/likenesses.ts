import volt1 from "@themesberg/volt-bootstrap-5-dashboard/src/assets/img/team/profile-picture-1.jpg?url";
import volt2 from "@themesberg/volt-bootstrap-5-dashboard/src/assets/img/team/profile-picture-2.jpg?url";
import admin1 from "admin-lte/dist/assets/img/user1-128x128.jpg?url";
import admin5 from "admin-lte/dist/assets/img/user5-128x128.jpg?url";
import admin8 from "admin-lte/dist/assets/img/user8-128x128.jpg?url";
import type { PictureName } from "../portrait-cast.ts";
// By name, so that only these are in the package.
import {
	admin1 as fit1,
	admin5 as fit5,
	admin8 as fit8,
	volt1 as fitOfVolt1,
	volt2 as fitOfVolt2,
} from "../puppet/portrait-fits.json";
import type { Likeness } from "../puppet/puppet-camera.ts";

/** The portraits of the trial meeting: small files, since they are in the package. */
export const LIKENESSES: Readonly<Partial<Record<PictureName, Likeness>>> = {
	volt1: { pictureUrl: volt1, fit: fitOfVolt1 },
	volt2: { pictureUrl: volt2, fit: fitOfVolt2 },
	admin1: { pictureUrl: admin1, fit: fit1 },
	admin5: { pictureUrl: admin5, fit: fit5 },
	admin8: { pictureUrl: admin8, fit: fit8 },
};
