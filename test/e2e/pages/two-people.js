import { addTile, portraitStream } from "./meeting.js";

await addTile("Ada Lovelace", await portraitStream("smiling"));
await addTile("Ben Bitdiddle", await portraitStream("facing"));
document.body.dataset.ready = "true";
