import {
	GridLayout,
	LayoutContextProvider,
	ParticipantTile,
	RoomContext,
} from "@livekit/components-react";
import { TrackInfo, TrackSource, TrackType } from "@livekit/protocol";
import {
	createLocalVideoTrack,
	LocalTrackPublication,
	RemoteParticipant,
	RemoteTrackPublication,
	RemoteVideoTrack,
	Room,
	Track,
} from "livekit-client";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import "@livekit/components-styles";
import { receiverOf } from "./receiver-of.js";

/** A meeting in LiveKit's own components, with tracks of real calls. There is no server, so the people are added to the room by this code. */
const room = new Room();
const { CAMERA, SCREEN_SHARE } = TrackSource;

/** @param {string} sid @param {TrackSource} source */
const trackInfo = (sid, source) =>
	new TrackInfo({ sid, name: sid, type: TrackType.VIDEO, source });

/**
 * Does what the library does when its server announces a track.
 * @param {import("livekit-client").Participant} participant
 * @param {import("livekit-client").TrackPublication} publication
 */
function publish(participant, publication) {
	const add = Reflect.get(participant, "addTrackPublication");
	Reflect.apply(add, participant, [publication]);
	return { participant, publication, source: publication.source };
}

/** @param {string} identity @param {string} name */
const guest = (identity, name) =>
	new RemoteParticipant(room.engine.client, `PA_${identity}`, identity, name);

/** @param {RemoteParticipant} participant @param {TrackSource} source */
async function publishFrom(participant, source) {
	const sid = `TR_${participant.identity}_${source}`;
	const receiver = await receiverOf(
		await navigator.mediaDevices.getUserMedia({ video: true }),
	);
	const publication = new RemoteTrackPublication(
		Track.Kind.Video,
		trackInfo(sid, source),
		true,
	);
	publication.setTrack(new RemoteVideoTrack(receiver.track, sid, receiver, {}));
	return publish(participant, publication);
}

const me = room.localParticipant;
me.identity = "mira";
me.name = "Mira Holm";
const [ada, ben, cagla] = [
	guest("ada", "Ada Lovelace"),
	guest("ben", "Ben Okafor"),
	guest("cagla", "Çağla Öztürk"),
];
const tracks = [
	publish(
		me,
		new LocalTrackPublication(
			Track.Kind.Video,
			trackInfo("TR_mira", CAMERA),
			await createLocalVideoTrack(),
		),
	),
	await publishFrom(ada, CAMERA),
	await publishFrom(ada, SCREEN_SHARE),
	await publishFrom(ben, CAMERA),
	{ participant: cagla, source: Track.Source.Camera },
];
createRoot(document.querySelector("#app")).render(
	createElement(
		RoomContext.Provider,
		{ value: room },
		createElement(
			LayoutContextProvider,
			null,
			createElement(GridLayout, { tracks }, createElement(ParticipantTile)),
		),
	),
);
document.body.dataset.ready = "true";
