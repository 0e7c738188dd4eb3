import type { Port } from "../../platform/port.ts";

/** Ports that all get the same messages; a port is removed when it closes. */
export interface ListeningPorts {
	add(port: Port): void;
	post(message: unknown): void;
	count(): number;
	closeAll(): void;
}

export function listeningPorts(): ListeningPorts {
	const ports = new Set<Port>();
	return {
		add(port) {
			ports.add(port);
			port.closed.addEventListener("abort", () => ports.delete(port));
		},
		post(message) {
			for (const port of ports) port.post(message);
		},
		count: () => ports.size,
		closeAll() {
			for (const port of [...ports]) port.close();
		},
	};
}
