import type {
	EngineStatus,
	ProviderReason,
} from "../../core/base/engine-status.ts";
import { decimalText, text } from "../../platform/i18n/text.ts";

const NAMES = { webgpu: "WebGPU", wasm: "WASM" } as const;

/** "Runs on WASM: no graphics adapter offers WebGPU" */
export function providerText({ phase, provider }: EngineStatus): string {
	if (provider)
		return text(
			"provider_runs",
			NAMES[provider.name],
			reasonText(provider.reason),
		);
	return phase === "loading"
		? text("provider_measuring")
		: text("provider_none");
}

function reasonText(reason: ProviderReason): string {
	switch (reason.kind) {
		case "measured":
			return text(
				"provider_measured",
				decimalText(reason.webgpuMs, 1),
				decimalText(reason.wasmMs, 1),
			);
		case "no-adapter":
			return text("provider_no_adapter");
		case "software-adapter":
			return text("provider_software_adapter");
		case "adapter-silent":
			return text("provider_adapter_silent");
		case "webgpu-failed":
			return text("provider_webgpu_failed", reason.detail);
		case "webgpu-lost":
			return text("provider_webgpu_lost");
	}
}
