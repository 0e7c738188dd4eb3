/** The id in a port's name; undefined where there is none. */
export function idAfter(prefix: string, portName: string): number | undefined {
	if (!portName.startsWith(prefix)) return undefined;
	const id = Number(portName.slice(prefix.length));
	return Number.isInteger(id) && id >= 0 ? id : undefined;
}
