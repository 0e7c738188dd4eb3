import { text } from "../platform/i18n/text.ts";
import { TRIAL_PAGE } from "../platform/own-pages.ts";
import { useLifetime } from "../ui/kit/use-lifetime.ts";
import { LocalDrawing, RoomDrawing, SwitchDrawing } from "./drawings.tsx";
import { pinState } from "./pin-state.ts";

interface Props {
	/** Whether an update opened it that changes what is read or kept. */
	readonly isUpdate: boolean;
}

const STEPS = [
	{
		Drawing: SwitchDrawing,
		title: text("welcome_switch_title"),
		words: text("welcome_switch_text"),
	},
	{
		Drawing: RoomDrawing,
		title: text("welcome_room_title"),
		words: text("welcome_room_text"),
	},
	{
		Drawing: LocalDrawing,
		title: text("first_local_title"),
		words: text("first_local_text"),
	},
];

/** Says once, after the installation, where the icon is and what it does; and after an update, that more or less is read or kept. */
export function WelcomePage({ isUpdate }: Props) {
	const isPinned = useLifetime(pinState);
	return (
		<main class="welcome">
			<header class="welcome-head">
				<img src="/icons/roompulse.svg" alt="" width="40" height="40" />
				<div class="welcome-words">
					<h1>{text(isUpdate ? "updated_title" : "welcome_title")}</h1>
					<p>{text(isUpdate ? "updated_text" : "welcome_text")}</p>
				</div>
			</header>
			<section class="card" aria-labelledby="welcome-pin">
				<svg class="pin-drawing" viewBox="0 0 40 40" aria-hidden="true">
					<path
						d="M7 14h6a4.2 4.2 0 1 1 8 0h6v6a4.2 4.2 0 1 1 0 8v6H7Z"
						stroke-linejoin="round"
					/>
				</svg>
				<div class="welcome-words">
					<h2 id="welcome-pin">{text("welcome_pin_title")}</h2>
					<p role="status">
						{text(isPinned.value ? "welcome_pinned" : "welcome_pin_text")}
					</p>
				</div>
			</section>
			<ol class="welcome-steps">
				{STEPS.map(({ Drawing, title, words }) => (
					<li key={title} class="card">
						<Drawing />
						<h2>{title}</h2>
						<p>{words}</p>
					</li>
				))}
			</ol>
			<section class="card" aria-labelledby="welcome-try">
				<div class="welcome-words">
					<h2 id="welcome-try">{text("welcome_try_title")}</h2>
					<p>{text("welcome_try_text")}</p>
				</div>
				<a
					class="welcome-try"
					href={`/${TRIAL_PAGE}`}
					target="_blank"
					rel="noopener"
				>
					{text("welcome_try")}
				</a>
			</section>
			<p class="soft">
				<a href="/privacy-policy.html">{text("privacy_policy")}</a>
			</p>
		</main>
	);
}
