import { addTile, portraitStream, throughACall } from "./meeting.js";

/** Larger than any picture that is sent. */
const SIZE_PX = /** @type {const} */ ([960, 720]);

const ada = await portraitStream("smiling", ...SIZE_PX);
await addTile("Ada Lovelace", await throughACall(ada));
const ben = await portraitStream("facing", ...SIZE_PX);
await addTile("Ben Bitdiddle", await throughACall(ben));
document.body.dataset.ready = "true";
