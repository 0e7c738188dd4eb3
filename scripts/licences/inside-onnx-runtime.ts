import { keptText } from "./kept-text.ts";
import type { Work } from "./work.ts";

/**
 * What ONNX Runtime's WebAssembly contains besides its own code: after the
 * ThirdPartyNotices.txt of version 1.30.0, without what only other builds of it
 * contain, and the C and C++ libraries that Emscripten links.
 */
export function insideOnnxRuntime(): readonly Work[] {
	const apache = keptText("Apache-2.0");
	return [
		{
			...{ name: "ONNX", licence: "Apache-2.0" },
			source: "https://github.com/onnx/onnx",
			text: `Copyright (c) Facebook, Inc. and Microsoft Corporation. All rights reserved.\n\n${apache}`,
		},
		{
			...{ name: "Protocol Buffers", licence: "BSD-3-Clause" },
			source: "https://github.com/protocolbuffers/protobuf",
			text: keptText("protobuf"),
		},
		{
			...{ name: "Abseil", licence: "Apache-2.0" },
			source: "https://github.com/abseil/abseil-cpp",
			text: apache,
		},
		{
			...{ name: "FlatBuffers", licence: "Apache-2.0" },
			source: "https://github.com/google/flatbuffers",
			text: `Copyright 2014 Google Inc.\n\n${apache}`,
		},
		{
			...{ name: "Eigen", licence: "MPL-2.0" },
			source: "https://gitlab.com/libeigen/eigen",
			text: keptText("MPL-2.0"),
		},
		{
			...{ name: "RE2", licence: "BSD-3-Clause" },
			source: "https://github.com/google/re2",
			text: keptText("re2"),
		},
		{
			...{ name: "Microsoft GSL", licence: "MIT" },
			source: "https://github.com/microsoft/GSL",
			text: keptText("gsl"),
		},
		{
			...{ name: "SafeInt", licence: "MIT" },
			source: "https://github.com/dcleblanc/SafeInt",
			text: keptText("safeint"),
		},
		{
			...{ name: "JSON for Modern C++", licence: "MIT" },
			source: "https://github.com/nlohmann/json",
			text: keptText("json"),
		},
		{
			...{ name: "date", licence: "MIT" },
			source: "https://github.com/HowardHinnant/date",
			text: keptText("date"),
		},
		{
			...{ name: "Boost.Mp11", licence: "BSL-1.0" },
			source: "https://github.com/boostorg/mp11",
			text: keptText("boost"),
		},
		{
			...{ name: "Dawn", licence: "BSD-3-Clause" },
			source: "https://dawn.googlesource.com/dawn",
			text: keptText("dawn"),
		},
		{
			...{ name: "FlashAttention", licence: "BSD-3-Clause" },
			source: "https://github.com/Dao-AILab/flash-attention",
			text: keptText("flash-attention"),
		},
		{
			...{ name: "TensorFlow.js", licence: "Apache-2.0" },
			source: "https://github.com/tensorflow/tfjs",
			text: apache,
		},
		{
			...{ name: "Emscripten", licence: "MIT" },
			source: "https://github.com/emscripten-core/emscripten",
			text: keptText("emscripten"),
		},
		{
			...{ name: "musl", licence: "MIT" },
			source: "https://musl.libc.org/",
			text: keptText("musl"),
		},
		{
			name: "libc++, libc++abi and compiler-rt of LLVM",
			licence: "Apache-2.0 WITH LLVM-exception",
			source: "https://github.com/llvm/llvm-project",
			text: keptText("Apache-2.0", "LLVM-exception"),
		},
	].map((work) => ({ ...work, version: null }));
}
