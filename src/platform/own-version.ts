import { version } from "../../package.json";

/** As the manifest says it, which takes it from the same place. An offscreen document cannot ask for the manifest. */
export function ownVersion(): string {
	return version;
}
