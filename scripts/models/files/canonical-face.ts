/**
 * The neutral face mesh that MediaPipe fits to landmarks, read from its
 * GeometryPipelineMetadata (face_geometry/protos): field 1 is the mesh, whose
 * field 3 holds the vertices (x, y, z in cm, u, v: 32-bit floats) and whose
 * field 4 holds the triangles' corners (varints).
 * `vertices` lists x, y and z of one vertex after the other.
 */
interface CanonicalFace {
	vertices: number[];
	triangles: number[];
}

const VARINT = 0;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;
const FLOATS_PER_VERTEX = 5;

/** @param metadata geometry_pipeline_metadata_landmarks.binarypb */
export function canonicalFace(metadata: Buffer): CanonicalFace {
	const mesh = [...fieldsOf(metadata)].find(({ number }) => number === 1);
	if (!mesh) throw new Error("The face geometry holds no mesh.");
	const floats: number[] = [];
	const triangles: number[] = [];
	for (const { number, bytes, value } of fieldsOf(mesh.bytes)) {
		if (number === 3)
			for (let at = 0; at < bytes.length; at += 4)
				floats.push(bytes.readFloatLE(at));
		else if (number === 4)
			triangles.push(...(bytes.length > 0 ? varintsIn(bytes) : [value]));
	}
	const vertices = floats.filter((_, i) => i % FLOATS_PER_VERTEX < 3);
	return { vertices, triangles };
}

function* fieldsOf(message: Buffer) {
	let at = 0;
	while (at < message.length) {
		const key = varintAt(message, at);
		const number = key.value >> 3;
		const wire = key.value & 7;
		at = key.end;
		if (wire === FIXED_32) {
			yield { number, bytes: message.subarray(at, at + 4), value: 0 };
			at += 4;
			continue;
		}
		const { value, end } = varintAt(message, at);
		at = end;
		if (wire === VARINT) yield { number, bytes: Buffer.alloc(0), value };
		else if (wire === LENGTH_DELIMITED) {
			yield { number, bytes: message.subarray(at, at + value), value: 0 };
			at += value;
		} else throw new Error(`The face geometry has a field of kind ${wire}.`);
	}
}

function varintsIn(bytes: Buffer) {
	const values = [];
	for (let at = 0; at < bytes.length; ) {
		const { value, end } = varintAt(bytes, at);
		values.push(value);
		at = end;
	}
	return values;
}

function varintAt(bytes: Buffer, at: number) {
	let value = 0;
	for (let shift = 0, end = at; ; shift += 7) {
		const byte = bytes[end++] ?? 0;
		value |= (byte & 0x7f) << shift;
		if (byte < 0x80) return { value, end };
	}
}
