import { isHttpsOrigin } from "../core/page/site-origin.ts";
import * as v from "./schema.ts";

/** Of a frame that Chrome is to be asked for, so nothing wider may come in its place. */
export const anOrigin = v.pipe(v.string(), v.check(isHttpsOrigin));
