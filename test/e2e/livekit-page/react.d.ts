/** The part of React that the page uses; React is published without types. */
declare module "react" {
	export function createElement(...parts: unknown[]): unknown;
}

declare module "react-dom/client" {
	export function createRoot(container: Element | null): {
		render(element: unknown): void;
	};
}
