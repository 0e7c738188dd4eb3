/** Sends a stream through a real peer connection of the page with itself; the received stream comes back. Ends with `signal`. */
export async function throughCall(
	stream: MediaStream,
	signal: AbortSignal,
): Promise<MediaStream> {
	const sender = new RTCPeerConnection();
	const receiver = new RTCPeerConnection();
	signal.addEventListener("abort", () => {
		sender.close();
		receiver.close();
	});
	exchangeCandidates(sender, receiver);
	exchangeCandidates(receiver, sender);
	const received = new Promise<MediaStream>((resolve) => {
		receiver.addEventListener("track", ({ track }) =>
			resolve(new MediaStream([track])),
		);
	});
	for (const track of stream.getVideoTracks()) sender.addTrack(track, stream);
	await sender.setLocalDescription();
	if (sender.localDescription)
		await receiver.setRemoteDescription(sender.localDescription);
	await receiver.setLocalDescription();
	if (receiver.localDescription)
		await sender.setRemoteDescription(receiver.localDescription);
	return received;
}

function exchangeCandidates(
	from: RTCPeerConnection,
	to: RTCPeerConnection,
): void {
	from.addEventListener("icecandidate", ({ candidate }) => {
		if (!candidate) return;
		to.addIceCandidate(candidate).catch(() => {
			// The call ended meanwhile.
		});
	});
}
