import { addTile, drawnStream, portraitStream } from "./meeting.js";

const WIDTH_PX = 960;
const HEIGHT_PX = 360;

await addTile("Ada Lovelace", await portraitStream("smiling"));
const people = await Promise.all(["facing", "smiling", "facing"].map(loaded));
await addTile(
	"Room 3A",
	drawnStream(WIDTH_PX, HEIGHT_PX, (context) => {
		context.fillStyle = "#8a9199";
		context.fillRect(0, 0, WIDTH_PX, HEIGHT_PX);
		for (const [place, image] of people.entries()) sit(context, image, place);
	}),
);
document.body.dataset.ready = "true";

/**
 * @param {string} portrait
 * @returns {Promise<HTMLImageElement>}
 */
async function loaded(portrait) {
	const image = new Image();
	image.src = `/people/${portrait}.jpg`;
	await image.decode();
	return image;
}

/**
 * Draws somebody at their place, who sways in a way of their own.
 * @param {CanvasRenderingContext2D} context
 * @param {HTMLImageElement} image
 * @param {number} place
 */
function sit(context, image, place) {
	const side = 280;
	const swayPx = Math.sin(performance.now() / (600 + 150 * place)) * 7;
	const left = 20 + place * 315 + swayPx;
	const scale = side / Math.min(image.width, image.height);
	context.save();
	context.beginPath();
	context.rect(left, 40, side, side);
	context.clip();
	context.drawImage(image, left, 40, image.width * scale, image.height * scale);
	context.restore();
}
