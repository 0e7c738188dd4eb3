/** Stands in for the browser's ImageBitmap, which neither Node nor happy-dom draws. */
export class FakePicture implements ImageBitmap {
	readonly width: number;
	readonly height: number;
	timesClosed = 0;

	constructor(width = 384, height = 216) {
		this.width = width;
		this.height = height;
	}

	close(): void {
		this.timesClosed++;
	}
}
