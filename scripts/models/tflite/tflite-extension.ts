import type { FlatTable } from "./flat-table.ts";
import { FlatWriter } from "./flat-writer.ts";
import { TfliteGraph } from "./tflite-graph.ts";
import {
	BUFFER_ALIGNMENT,
	MODEL,
	SUBGRAPH,
	TFLITE_IDENTIFIER,
} from "./tflite-schema.ts";
import {
	type NewOperator,
	type NewTensor,
	writeBuffer,
	writeMetadata,
	writeOperator,
	writeOperatorCode,
	writeTensor,
} from "./tflite-tables.ts";

/**
 * A TFLite model to which tensors, operators and metadata are added.
 *
 * FlatBuffers offsets point forward only, so the additions are written in front
 * of the source file, which follows unchanged: new vectors list the old tables
 * and the new ones. The source's own root and vectors remain as a few KB of
 * unused bytes; in return no table has to be parsed and copied.
 */
export class TfliteExtension {
	#graph;
	#writer;
	#sourceStart;
	#tensors;
	#operators;
	#operatorCodes;
	#codes;
	#buffers;
	#outputs;
	#metadata: number[] = [];

	/** @param source a TFLite file with one subgraph and no metadata */
	constructor(source: Uint8Array) {
		const graph = new TfliteGraph(source);
		if (graph.model.has(MODEL.metadata)) {
			throw new Error("the model has metadata already");
		}
		this.#graph = graph;
		this.#writer = new FlatWriter(source.length + 16384);
		const embedded = this.#writer.alignedByteVector(source, BUFFER_ALIGNMENT);
		// A byte vector starts with its length, in four bytes.
		this.#sourceStart = embedded - 4;
		this.#tensors = this.#keptTables(graph.tensors);
		this.#operators = this.#keptTables(graph.operators);
		this.#operatorCodes = this.#keptTables(graph.operatorCodes);
		this.#codes = graph.builtinCodes;
		this.#buffers = this.#keptTables(graph.buffers);
		this.#outputs = graph.subgraph.int32Vector(SUBGRAPH.outputs);
	}

	/**
	 * @param name the name of one of the source's tensors
	 * @returns the tensor's index
	 */
	tensorIndex(name: string): number {
		return this.#graph.tensorIndex(name);
	}

	/** @returns the tensor's index */
	addTensor(tensor: NewTensor): number {
		const { constant } = tensor;
		// By convention buffer 0 is empty and belongs to all computed tensors.
		const buffer = constant === undefined ? 0 : this.#addBuffer(constant);
		return this.#tensors.push(writeTensor(this.#writer, tensor, buffer)) - 1;
	}

	/** The operator runs after all those that were there before. */
	addOperator(operator: NewOperator) {
		const { builtin } = operator;
		if (!this.#codes.includes(builtin.code)) {
			this.#codes.push(builtin.code);
			this.#operatorCodes.push(writeOperatorCode(this.#writer, builtin));
		}
		const opcodeIndex = this.#codes.indexOf(builtin.code);
		this.#operators.push(writeOperator(this.#writer, operator, opcodeIndex));
	}

	/** @param tensorIndices the tensors that replace the model's outputs */
	setOutputs(tensorIndices: number[]) {
		this.#outputs = tensorIndices;
	}

	addMetadata(name: string, bytes: Uint8Array) {
		const buffer = this.#addBuffer(bytes);
		this.#metadata.push(writeMetadata(this.#writer, name, buffer));
	}

	/**
	 * Ends the extension.
	 * @returns the extended model as a TFLite file
	 */
	finish(): Uint8Array {
		const { model, subgraph } = this.#graph;
		const writer = this.#writer;
		const tensors = writer.offsetVector(this.#tensors);
		const operators = writer.offsetVector(this.#operators);
		const outputs = writer.int32Vector(this.#outputs);
		writer.startObject(SUBGRAPH.fieldCount);
		writer.addFieldOffset(SUBGRAPH.tensors, tensors, 0);
		this.#keepField(subgraph, SUBGRAPH.inputs);
		writer.addFieldOffset(SUBGRAPH.outputs, outputs, 0);
		writer.addFieldOffset(SUBGRAPH.operators, operators, 0);
		this.#keepField(subgraph, SUBGRAPH.name);
		const subgraphs = writer.offsetVector([writer.endObject()]);

		const operatorCodes = writer.offsetVector(this.#operatorCodes);
		const buffers = writer.offsetVector(this.#buffers);
		const metadata = writer.offsetVector(this.#metadata);
		writer.startObject(MODEL.fieldCount);
		writer.addFieldInt32(MODEL.version, model.int32(MODEL.version), 0);
		writer.addFieldOffset(MODEL.operatorCodes, operatorCodes, 0);
		writer.addFieldOffset(MODEL.subgraphs, subgraphs, 0);
		this.#keepField(model, MODEL.description);
		writer.addFieldOffset(MODEL.buffers, buffers, 0);
		this.#keepField(model, MODEL.metadataBuffer);
		writer.addFieldOffset(MODEL.metadata, metadata, 0);
		writer.finish(writer.endObject(), TFLITE_IDENTIFIER);
		return writer.asUint8Array();
	}

	#addBuffer(data: Uint8Array | Int32Array) {
		const { buffer, byteOffset, byteLength } = data;
		const bytes = new Uint8Array(buffer, byteOffset, byteLength);
		return this.#buffers.push(writeBuffer(this.#writer, bytes)) - 1;
	}

	/** @param tables tables of the source */
	#keptTables(tables: readonly FlatTable[]) {
		return tables.map((table) => this.#sourceStart - table.position);
	}

	/**
	 * Points the same field of the table being built at the source's value.
	 * @param field a field of type table, string or vector
	 */
	#keepField(table: FlatTable, field: number) {
		if (!table.has(field)) return;
		const kept = this.#sourceStart - table.target(field);
		this.#writer.addFieldOffset(field, kept, 0);
	}
}
