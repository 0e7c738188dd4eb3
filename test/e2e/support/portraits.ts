import { join } from "node:path";
import { PROJECT_ROOT } from "../../../scripts/setup/project-root.mjs";

const TEAM = join(
	PROJECT_ROOT,
	"node_modules/@themesberg/volt-bootstrap-5-dashboard/src/assets/img/team",
);

/** Photographs of people, from a development dependency under the MIT licence. */
export const PORTRAITS = {
	facing: join(TEAM, "profile-picture-1.jpg"),
	smiling: join(TEAM, "profile-picture-3.jpg"),
} as const;
