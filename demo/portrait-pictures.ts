import volt1 from "@themesberg/volt-bootstrap-5-dashboard/src/assets/img/team/profile-picture-1.jpg?url";
import volt2 from "@themesberg/volt-bootstrap-5-dashboard/src/assets/img/team/profile-picture-2.jpg?url";
import volt3 from "@themesberg/volt-bootstrap-5-dashboard/src/assets/img/team/profile-picture-3.jpg?url";
import volt4 from "@themesberg/volt-bootstrap-5-dashboard/src/assets/img/team/profile-picture-4.jpg?url";
import volt5 from "@themesberg/volt-bootstrap-5-dashboard/src/assets/img/team/profile-picture-5.jpg?url";
import volt6 from "@themesberg/volt-bootstrap-5-dashboard/src/assets/img/team/profile-picture-6.jpg?url";
import admin1 from "admin-lte/dist/assets/img/user1-128x128.jpg?url";
import admin3 from "admin-lte/dist/assets/img/user3-128x128.jpg?url";
import admin4 from "admin-lte/dist/assets/img/user4-128x128.jpg?url";
import admin5 from "admin-lte/dist/assets/img/user5-128x128.jpg?url";
import admin7 from "admin-lte/dist/assets/img/user7-128x128.jpg?url";
import admin8 from "admin-lte/dist/assets/img/user8-128x128.jpg?url";
import ivana from "soft-ui-dashboard/assets/img/ivana-square.jpg?url";
import kal from "soft-ui-dashboard/assets/img/kal-visuals-square.jpg?url";
import soft1 from "soft-ui-dashboard/assets/img/team-1.jpg?url";
import soft2 from "soft-ui-dashboard/assets/img/team-2.jpg?url";
import soft3 from "soft-ui-dashboard/assets/img/team-3.jpg?url";
import soft4 from "soft-ui-dashboard/assets/img/team-4.jpg?url";
import type { PictureName } from "./portrait-cast.ts";

/** The address of each portrait; all are square photographs from development dependencies under the MIT licence. */
export const PICTURE_URLS: Readonly<Record<PictureName, string>> = {
	volt1,
	volt2,
	volt3,
	volt4,
	volt5,
	volt6,
	admin1,
	admin3,
	admin4,
	admin5,
	admin7,
	admin8,
	soft1,
	soft2,
	soft3,
	soft4,
	ivana,
	kal,
};
