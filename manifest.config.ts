import { defineManifest } from "@crxjs/vite-plugin";
import pkg from "./package.json" with { type: "json" };
import { MINIMUM_MAJOR } from "./scripts/setup/find-browser.ts";

// Keys that crxjs's manifest type does not know.
const untypedKeys = {
	// Messages in the structured-clone format can carry ImageBitmaps, from Chrome 148 on.
	message_serialization: "structured_clone",
	// Both keys together make extension pages cross-origin isolated: their clocks, which time looks, have a resolution of 5 µs, and their memory can be measured. Nets still run on one thread: see src/offscreen/inference/onnx-runtime.ts.
	cross_origin_embedder_policy: { value: "require-corp" },
	cross_origin_opener_policy: { value: "same-origin" },
};

export default defineManifest({
	manifest_version: 3,
	name: "__MSG_extension_name__",
	version: pkg.version,
	description: "__MSG_extension_description__",
	default_locale: "en",
	minimum_chrome_version: String(MINIMUM_MAJOR),
	...untypedKeys,
	permissions: ["activeTab", "scripting", "offscreen", "storage", "sidePanel"],
	// Past sessions, choices for people and settings lie on the ordinary profile's disk, where nothing of an incognito window may be found later.
	incognito: "not_allowed",
	// The popup asks for this, and only if a meeting cannot be read without it: see src/platform/permissions.ts.
	optional_permissions: ["tabCapture"],
	// We ask only for the origin of one page frame, or of a site that the user wants to be always on. A camera needs a secure page, so meetings are on https.
	optional_host_permissions: ["https://*/*"],
	// What an organisation may set for all of its browsers: docs/managed-settings.md.
	storage: { managed_schema: "managed-schema.json" },
	options_ui: { page: "src/settings/index.html", open_in_tab: true },
	action: {
		default_title: "Roompulse",
		default_popup: "src/popup/index.html",
		default_icon: {
			16: "icons/icon-16.png",
			32: "icons/icon-32.png",
			48: "icons/icon-48.png",
			128: "icons/icon-128.png",
		},
	},
	side_panel: { default_path: "src/panel/index.html" },
	commands: {
		"mark-topic": {
			suggested_key: { default: "Alt+Shift+N" },
			description: "__MSG_command_mark_topic__",
		},
		"mark-question": {
			suggested_key: { default: "Alt+Shift+Q" },
			description: "__MSG_command_mark_question__",
		},
	},
	icons: {
		16: "icons/icon-16.png",
		32: "icons/icon-32.png",
		48: "icons/icon-48.png",
		128: "icons/icon-128.png",
	},
	// This is not called index.ts like the content script's entry, since crxjs 3.0.0 mixes up two chunks of one name.
	background: {
		service_worker: "src/background/service-worker.ts",
		type: "module",
	},
	content_security_policy: {
		extension_pages:
			"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' blob: data:; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	},
});
