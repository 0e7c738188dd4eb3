import { addTile, drawnStream, portraitStream } from "./meeting.js";

const WIDTH_PX = 1_280;
const HEIGHT_PX = 300;
const SEAT_PX = 250;

await addTile("Ada Lovelace", await portraitStream("smiling"));
const people = await Promise.all(
	["facing", "smiling", "facing", "smiling", "facing"].map(loaded),
);
/** How many people sit in the room, and how large its picture is; tests change both. */
const room = { seated: 3, scale: 1 };
Object.assign(globalThis, { room });
await addTile(
	"Room 3A",
	drawnStream(WIDTH_PX, HEIGHT_PX, (context) => {
		const { canvas } = context;
		const width = WIDTH_PX * room.scale;
		if (canvas.width !== width) {
			canvas.width = width;
			canvas.height = HEIGHT_PX * room.scale;
		}
		context.setTransform(room.scale, 0, 0, room.scale, 0, 0);
		context.fillStyle = "#8a9199";
		context.fillRect(0, 0, WIDTH_PX, HEIGHT_PX);
		for (const [place, image] of people.slice(0, room.seated).entries())
			sit(context, image, place);
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
	const swayPx = Math.sin(performance.now() / (600 + 150 * place)) * 6;
	const left = 5 + place * (SEAT_PX + 5) + swayPx;
	const scale = SEAT_PX / Math.min(image.width, image.height);
	context.save();
	context.beginPath();
	context.rect(left, 30, SEAT_PX, SEAT_PX);
	context.clip();
	context.drawImage(image, left, 30, image.width * scale, image.height * scale);
	context.restore();
}
