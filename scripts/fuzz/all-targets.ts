import type { FuzzTarget } from "./fuzz-target.ts";
import { MANAGED_TARGET } from "./targets/managed.ts";
import { MESSAGE_TARGETS } from "./targets/messages.ts";
import { NAME_TARGETS } from "./targets/names.ts";
import { NET_PLAN_TARGET } from "./targets/net-plan.ts";
import { PACKAGE_FILE_TARGETS } from "./targets/package-files.ts";
import { PORT_TARGETS } from "./targets/ports.ts";
import { SESSION_TARGETS } from "./targets/sessions.ts";
import { SETTINGS_TARGET } from "./targets/settings-file.ts";
import { STORED_TARGETS } from "./targets/stored.ts";
import { TILE_PORT_TARGETS } from "./targets/tile-port.ts";

export const ALL_TARGETS: readonly FuzzTarget[] = [
	...TILE_PORT_TARGETS,
	...MESSAGE_TARGETS,
	...PORT_TARGETS,
	...STORED_TARGETS,
	...SESSION_TARGETS,
	SETTINGS_TARGET,
	MANAGED_TARGET,
	NET_PLAN_TARGET,
	...PACKAGE_FILE_TARGETS,
	...NAME_TARGETS,
];
