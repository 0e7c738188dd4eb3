/** Whether a tile's pixel of this number is the first of a line; `ahead` are left of the line in which the tile begins. */
export function startsLine(pixel: i32, ahead: i32, width: i32): boolean {
	return pixel === ahead || (pixel > ahead && (pixel - ahead) % width === 0);
}
