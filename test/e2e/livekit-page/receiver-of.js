/**
 * The receiver of the stream's video at the other end of a call.
 * @param {MediaStream} stream
 * @returns {Promise<RTCRtpReceiver>}
 */
export async function receiverOf(stream) {
	const near = new RTCPeerConnection();
	const far = new RTCPeerConnection();
	near.onicecandidate = ({ candidate }) =>
		far.addIceCandidate(candidate ?? undefined);
	far.onicecandidate = ({ candidate }) =>
		near.addIceCandidate(candidate ?? undefined);
	/** @type {Promise<RTCRtpReceiver>} */
	const received = new Promise((resolve) => {
		far.ontrack = ({ receiver }) => resolve(receiver);
	});
	for (const track of stream.getVideoTracks()) near.addTrack(track, stream);
	await near.setLocalDescription();
	if (near.localDescription)
		await far.setRemoteDescription(near.localDescription);
	await far.setLocalDescription();
	if (far.localDescription)
		await near.setRemoteDescription(far.localDescription);
	return received;
}
