export type LoopbackCall =
	| { readonly kind: "connected"; readonly stream: MediaStream }
	/** "no-route" means that this browser cannot connect to itself. */
	| { readonly kind: "failed"; readonly reason: "no-route" | "ended" };

const CONNECTS_WITHIN_MS = 15_000;

/** Ample for 320x240 at 15 frames per second; more would only cost time. */
const MAX_BITS_PER_SECOND = 300_000;

/** Sends the stream's video through a real call with both ends in this page, and returns the stream that arrives. The signal ends the call. */
export async function callThroughLoopback(
	sent: MediaStream,
	signal: AbortSignal,
): Promise<LoopbackCall> {
	const [track] = sent.getVideoTracks();
	if (signal.aborted || !track) return { kind: "failed", reason: "ended" };
	// No servers are needed: the candidates are this computer's own addresses.
	const caller = new RTCPeerConnection();
	const callee = new RTCPeerConnection();
	const hangUp = () => {
		caller.close();
		callee.close();
	};
	signal.addEventListener("abort", hangUp, { once: true });
	passCandidates(caller, callee, signal);
	passCandidates(callee, caller, signal);
	const arrived = arrival(callee, signal);
	try {
		preferVp8(
			caller.addTransceiver(track, { direction: "sendonly", streams: [sent] }),
		);
		await caller.setLocalDescription();
		await callee.setRemoteDescription(requireDescription(caller));
		await callee.setLocalDescription();
		await caller.setRemoteDescription(requireDescription(callee));
		await limit(caller);
	} catch {
		// Setting up fails only if the call was closed meanwhile.
	}
	const call = await arrived;
	if (call.kind === "failed") hangUp();
	return call;
}

function arrival(
	callee: RTCPeerConnection,
	signal: AbortSignal,
): Promise<LoopbackCall> {
	let resolve: (call: LoopbackCall) => void = () => {};
	const promise = new Promise<LoopbackCall>((settle) => {
		resolve = settle;
	});
	const settled = new AbortController();
	const until = AbortSignal.any([signal, settled.signal]);
	const late = AbortSignal.timeout(CONNECTS_WITHIN_MS);
	const settle = (call: LoopbackCall) => {
		settled.abort();
		resolve(call);
	};
	let stream: MediaStream | undefined;
	const check = () => {
		if (callee.connectionState === "failed")
			settle({ kind: "failed", reason: "no-route" });
		else if (callee.connectionState === "connected" && stream)
			settle({ kind: "connected", stream });
	};
	callee.addEventListener(
		"track",
		({ streams, track }) => {
			stream = streams[0] ?? new MediaStream([track]);
			check();
		},
		{ signal: until },
	);
	callee.addEventListener("connectionstatechange", check, { signal: until });
	signal.addEventListener(
		"abort",
		() => settle({ kind: "failed", reason: "ended" }),
		{ signal: settled.signal },
	);
	late.addEventListener(
		"abort",
		() => settle({ kind: "failed", reason: "no-route" }),
		{ signal: until },
	);
	return promise;
}

function passCandidates(
	from: RTCPeerConnection,
	to: RTCPeerConnection,
	signal: AbortSignal,
): void {
	const waiting: RTCIceCandidate[] = [];
	// A candidate makes sense only to an end that knows the other's description.
	const pass = async () => {
		while (to.remoteDescription && waiting.length > 0) {
			const candidate = waiting.shift();
			// An end that was closed meanwhile needs no candidates.
			await to.addIceCandidate(candidate).catch(() => {});
		}
	};
	from.addEventListener(
		"icecandidate",
		({ candidate }) => {
			if (candidate) waiting.push(candidate);
			void pass();
		},
		{ signal },
	);
	to.addEventListener("signalingstatechange", () => void pass(), { signal });
}

/** VP8 is the cheapest codec to encode in software. */
function preferVp8(transceiver: RTCRtpTransceiver): void {
	const codecs = RTCRtpReceiver.getCapabilities("video")?.codecs ?? [];
	const vp8 = codecs.filter(({ mimeType }) => mimeType === "video/VP8");
	if (vp8.length > 0) transceiver.setCodecPreferences(vp8);
}

async function limit(caller: RTCPeerConnection): Promise<void> {
	for (const sender of caller.getSenders()) {
		const parameters = sender.getParameters();
		for (const encoding of parameters.encodings)
			encoding.maxBitrate = MAX_BITS_PER_SECOND;
		// On a busy computer frames may be left out; faces must not shrink.
		parameters.degradationPreference = "maintain-resolution";
		await sender.setParameters(parameters);
	}
}

/** @throws {TypeError} if the call has been closed */
function requireDescription({
	localDescription,
}: RTCPeerConnection): RTCSessionDescription {
	if (!localDescription) throw new TypeError("The call has ended.");
	return localDescription;
}
