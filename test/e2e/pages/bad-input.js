import { addTile, drawnStream, portraitStream } from "./meeting.js";

await addTile("Well Behaved", await portraitStream("facing"));
await addTile(
	"<img src=x onerror=\"document.title='hurt'\"><b>Bobby</b>",
	await portraitStream("smiling"),
);
await addTile("x".repeat(10_000), await portraitStream("facing"));

// This video never plays, since its stream's track sends no picture.
const silent = document.createElement("canvas").captureStream(0);
addTile("Never Plays", silent);

const tiny = await addTile(
	"Tiny Tile",
	await portraitStream("smiling", 16, 16),
);
tiny.style.width = "16px";
tiny.style.height = "16px";

const swapped = await addTile(
	"Swaps To Slides",
	await portraitStream("facing"),
);
Object.assign(window, {
	swapToSlides() {
		swapped.srcObject = drawnStream(1280, 720, (context) => {
			context.fillStyle = "#fff";
			context.fillRect(0, 0, 1280, 720);
			context.fillStyle = "#123";
			context.font = "64px sans-serif";
			context.fillText("Quarterly numbers", 80, 160);
			context.fillText(String(Math.floor(performance.now() / 1000)), 80, 260);
		});
		return swapped.play();
	},
});
document.body.dataset.ready = "true";
