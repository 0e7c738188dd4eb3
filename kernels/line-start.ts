/** Whether the tile's pixel with this number is the first of a line. `ahead` pixels are left in the line in which the tile begins. */
export function startsLine(pixel: i32, ahead: i32, width: i32): boolean {
	return pixel === ahead || (pixel > ahead && (pixel - ahead) % width === 0);
}
