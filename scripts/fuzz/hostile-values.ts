const LONG_CHARS = 100_000;
const MANY_ITEMS = 20_000;
/** Deeper values cannot be cloned from one context to another. */
const DEEP_LEVELS = 200;

function deepArray(): unknown {
	let value: unknown = 0;
	for (let level = 0; level < DEEP_LEVELS; level++) value = [value];
	return value;
}

/**
 * Values that break careless code. Each is made anew, because large or nested ones must not be shared between cases.
 * All of them survive a structured clone, as everything does that crosses a port.
 */
export const HOSTILE_VALUES: readonly (() => unknown)[] = [
	() => undefined,
	() => null,
	() => Number.NaN,
	() => Number.POSITIVE_INFINITY,
	() => Number.NEGATIVE_INFINITY,
	() => -0,
	() => -1,
	() => 0.5,
	() => 2 ** 31,
	() => 2 ** 53,
	() => 1e16,
	() => 1e300,
	() => Number.MIN_VALUE,
	() => 10n,
	() => true,
	() => "",
	() => " ",
	() => "\u0000",
	() => "\ud800",
	() => "\u202eeman",
	() => "__proto__",
	() => "constructor",
	() => "<img src=x onerror=alert(1)>",
	() => '=HYPERLINK("https://x.example")',
	() => "a;=1+1\t@SUM(A1)\r\n-2",
	() => "Ben (You)",
	() => "Camera off",
	() => "🧑‍🏫".repeat(60),
	() => "(".repeat(LONG_CHARS),
	() => "a ".repeat(LONG_CHARS),
	() => "\u0301".repeat(LONG_CHARS),
	() => [],
	() => ({}),
	() => Array(MANY_ITEMS).fill(0),
	() => Array(MANY_ITEMS),
	() => deepArray(),
	() => new Date(Number.NaN),
	() => new Map([["a", 1]]),
	() => new Uint8Array(16),
	() => new Float32Array([Number.NaN]),
	() => JSON.parse('{"__proto__":{"isAdmin":true},"constructor":1}'),
];
