/**
 * A tile as on a meeting page: a stream in a <video> with a name over it.
 * @param {string} name
 * @param {MediaStream} stream
 * @returns {Promise<HTMLVideoElement>}
 */
export async function addTile(name, stream) {
	const tile = document.createElement("div");
	tile.className = "tile";
	const video = document.createElement("video");
	video.autoplay = true;
	video.muted = true;
	video.playsInline = true;
	const label = document.createElement("span");
	label.className = "participant-name";
	label.textContent = name;
	tile.append(video, label);
	document.querySelector("main")?.append(tile);
	video.srcObject = stream;
	await video.play();
	return video;
}

/**
 * A portrait that sways a little, as people do.
 * @param {string} portrait
 * @param {number} [widthPx]
 * @param {number} [heightPx]
 * @returns {Promise<MediaStream>}
 */
export async function portraitStream(portrait, widthPx = 480, heightPx = 360) {
	const image = new Image();
	image.src = `/people/${portrait}.jpg`;
	await image.decode();
	const scale = 1.05 * Math.max(widthPx / image.width, heightPx / image.height);
	return drawnStream(widthPx, heightPx, (context) => {
		const swayPx = Math.sin(performance.now() / 700) * widthPx * 0.015;
		context.drawImage(
			image,
			(widthPx - image.width * scale) / 2 + swayPx,
			(heightPx - image.height * scale) / 3,
			image.width * scale,
			image.height * scale,
		);
	});
}

/**
 * @param {number} widthPx
 * @param {number} heightPx
 * @param {(context: CanvasRenderingContext2D) => void} draw
 * @returns {MediaStream}
 */
export function drawnStream(widthPx, heightPx, draw) {
	const canvas = document.createElement("canvas");
	canvas.width = widthPx;
	canvas.height = heightPx;
	const context = canvas.getContext("2d");
	if (!context) throw new Error("This browser draws no pictures.");
	draw(context);
	setInterval(() => draw(context), 66);
	return canvas.captureStream(15);
}

/**
 * The stream as the other end of a call receives it.
 * @param {MediaStream} stream
 * @returns {Promise<MediaStream>}
 */
export async function throughACall(stream) {
	const near = new RTCPeerConnection();
	const far = new RTCPeerConnection();
	near.onicecandidate = ({ candidate }) =>
		far.addIceCandidate(candidate ?? undefined);
	far.onicecandidate = ({ candidate }) =>
		near.addIceCandidate(candidate ?? undefined);
	/** @type {Promise<MediaStream>} */
	const arrived = new Promise((resolve) => {
		far.ontrack = ({ streams: [first] }) => first && resolve(first);
	});
	for (const track of stream.getTracks()) near.addTrack(track, stream);
	await near.setLocalDescription();
	if (near.localDescription)
		await far.setRemoteDescription(near.localDescription);
	await far.setLocalDescription();
	if (far.localDescription)
		await near.setRemoteDescription(far.localDescription);
	return arrived;
}
