/** The one import of the polyfill. Chrome-only parts (offscreen documents) are named where they are used in this folder. */
import browser from "webextension-polyfill";

export { browser };
