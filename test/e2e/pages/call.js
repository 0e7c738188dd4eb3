import { addTile, throughACall } from "./meeting.js";

const camera = await navigator.mediaDevices.getUserMedia({ video: true });
await addTile("Cy D. Fect", await throughACall(camera));
document.body.dataset.ready = "true";
