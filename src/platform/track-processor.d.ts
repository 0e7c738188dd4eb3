/** Chrome has it in windows; TypeScript's DOM library has it in no context. */
declare class MediaStreamTrackProcessor {
	constructor(init: { track: MediaStreamTrack });
	readonly readable: ReadableStream<VideoFrame>;
}
