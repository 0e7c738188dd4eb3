import protobuf from "protobufjs";

/**
 * The part of the ONNX format that the models use, with its field numbers.
 * Source: onnx/onnx.proto, IR version 8.
 */
const { root } = protobuf.parse(
	`
	syntax = "proto3";
	message ModelProto {
		int64 ir_version = 1;
		string producer_name = 2;
		GraphProto graph = 7;
		repeated OperatorSetIdProto opset_import = 8;
	}
	message OperatorSetIdProto { string domain = 1; int64 version = 2; }
	message GraphProto {
		repeated NodeProto node = 1;
		string name = 2;
		repeated TensorProto initializer = 5;
		repeated ValueInfoProto input = 11;
		repeated ValueInfoProto output = 12;
	}
	message NodeProto {
		repeated string input = 1;
		repeated string output = 2;
		string name = 3;
		string op_type = 4;
		repeated AttributeProto attribute = 5;
	}
	message AttributeProto {
		string name = 1;
		float f = 2;
		int64 i = 3;
		bytes s = 4;
		TensorProto t = 5;
		repeated int64 ints = 8;
		int32 type = 20;
	}
	message TensorProto {
		repeated int64 dims = 1;
		int32 data_type = 2;
		string name = 8;
		bytes raw_data = 9;
	}
	message ValueInfoProto { string name = 1; TypeProto type = 2; }
	message TypeProto {
		TensorType tensor_type = 1;
		message TensorType { int32 elem_type = 1; TensorShapeProto shape = 2; }
	}
	message TensorShapeProto {
		repeated Dimension dim = 1;
		message Dimension { oneof value { int64 dim_value = 1; string dim_param = 2; } }
	}
`,
	{ keepCase: true },
);

export const ModelProto = root.lookupType("ModelProto");

/** A decoded model. `unknown` stands for an int64, which `Number()` converts. */
export interface OnnxModel {
	graph: {
		node: OnnxOperator[];
		initializer: OnnxTensor[];
		input: {
			name: string;
			type: { tensor_type: { shape: { dim: { dim_value?: unknown }[] } } };
		}[];
		output: { name: string }[];
	};
}

export interface OnnxOperator {
	op_type: string;
	input: string[];
	output: string[];
	attribute: { name: string; ints: unknown[]; t: OnnxTensor | null }[];
}

export interface OnnxTensor {
	name: string;
	dims: unknown[];
	data_type: number;
	raw_data: Uint8Array;
}

export function decodeModel(file: Uint8Array): OnnxModel {
	const model: unknown = ModelProto.decode(file);
	return model as OnnxModel;
}

/** Codes of TensorProto.DataType. */
export const DATA_TYPE = {
	float32: 1,
	int64: 7,
	float16: 10,
} as const;

/** Codes of AttributeProto.AttributeType. */
export const ATTRIBUTE_TYPE = {
	float: 1,
	int: 2,
	string: 3,
	ints: 7,
} as const;
