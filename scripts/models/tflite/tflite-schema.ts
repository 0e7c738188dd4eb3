/**
 * The field ids and codes of the TFLite format that the models use.
 * Source: LiteRT, tflite/converter/schema/schema.fbs (file identifier TFL3).
 */
export const TFLITE_IDENTIFIER = "TFL3";

export const MODEL = {
	version: 0,
	operatorCodes: 1,
	subgraphs: 2,
	description: 3,
	buffers: 4,
	metadataBuffer: 5,
	metadata: 6,
	fieldCount: 7,
} as const;

export const SUBGRAPH = {
	tensors: 0,
	inputs: 1,
	outputs: 2,
	operators: 3,
	name: 4,
	fieldCount: 5,
} as const;

export const TENSOR = {
	shape: 0,
	type: 1,
	buffer: 2,
	name: 3,
	/** The fields from here on are read but never written. */
	fieldCount: 4,
	sparsity: 6,
} as const;

/** SparsityParameters and its DimensionMetadata. */
export const SPARSITY = {
	traversalOrder: 0,
	blockMap: 1,
	dimensions: 2,
} as const;

export const SPARSE_DIMENSION = {
	format: 0,
	segmentsType: 2,
	segments: 3,
	indicesType: 4,
	indices: 5,
} as const;

/** Code of SPARSE_CSR in enum DimensionType; DENSE is 0. */
export const SPARSE_ROWS = 1;

/** Codes of the union SparseIndexVector; each of its tables has the values as its only field. */
export const INDEX_VECTOR = { int32: 1, uint16: 2, uint8: 3 } as const;

export const OPERATOR = {
	opcodeIndex: 0,
	inputs: 1,
	outputs: 2,
	builtinOptionsType: 3,
	builtinOptions: 4,
	customOptions: 5,
	fieldCount: 5,
} as const;

/** Readers take the greater of the two builtin codes; the deprecated one is a byte. */
export const OPERATOR_CODE = {
	deprecatedBuiltinCode: 0,
	customCode: 1,
	version: 2,
	builtinCode: 3,
	fieldCount: 4,
} as const;

export const BUFFER = { data: 0, fieldCount: 1 } as const;

export const METADATA = {
	name: 0,
	buffer: 1,
	fieldCount: 2,
} as const;

export const TENSOR_TYPE = {
	float32: 0,
	float16: 1,
	int32: 2,
} as const;

/** Conv2DOptions, DepthwiseConv2DOptions and Pool2DOptions share these first fields. */
export const WINDOW_OPTIONS = {
	padding: 0,
	strideWidth: 1,
	strideHeight: 2,
	poolWidth: 3,
	poolHeight: 4,
} as const;

/** The field of an operator's options that says which activation is fused into it. */
export const FUSED_ACTIVATION = {
	add: 0,
	conv: 3,
	depthwiseConv: 4,
} as const;

/** Code of RELU in enum ActivationFunctionType; NONE is 0. */
export const FUSED_RELU = 1;

/** Fields of ResizeBilinearOptions. */
export const RESIZE_OPTIONS = {
	alignsCorners: 2,
	hasHalfPixelCentres: 3,
} as const;

/** Code of VALID in enum Padding; SAME is 0. */
export const PADDING_VALID = 1;

/** Operators that are read but never written: their codes in enum BuiltinOperator. */
export const OPERATOR_KIND = {
	add: 0,
	conv: 3,
	depthwiseConv: 4,
	depthToSpace: 5,
	dequantize: 6,
	maxPool: 17,
	mul: 18,
	relu: 19,
	resizeBilinear: 23,
	custom: 32,
	stridedSlice: 45,
	prelu: 54,
	densify: 124,
} as const;

/** Operators that are also written; `optionsType` is a code of the union BuiltinOptions. */
export const BUILTIN = {
	concatenation: { code: 2, optionsType: 10 },
	reshape: { code: 22, optionsType: 17 },
	pad: { code: 34, optionsType: 22 },
	gather: { code: 36, optionsType: 23 },
} as const;

/** A buffer's data starts at a multiple of this many bytes (force_align). */
export const BUFFER_ALIGNMENT = 16;
