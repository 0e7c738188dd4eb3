/** The only import of the polyfill. Other files of this folder use Chrome-only parts (offscreen documents, say) directly. */
import browser from "webextension-polyfill";

export { browser };
