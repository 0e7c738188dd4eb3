import { useState } from "preact/hooks";
import { text } from "../platform/i18n/text.ts";
import { useLifetime } from "../ui/kit/use-lifetime.ts";
import { sitesState } from "./sites-state.ts";

const REFUSALS = {
	"no-address": text("site_refused"),
	"not-granted": text("site_not_granted"),
	"not-kept": text("site_not_kept"),
};

interface Props {
	/** The sites that the organisation has set; null if it leaves them to the user. */
	readonly managed: readonly string[] | null;
}

/** Lists the sites that are read without a click, and lets the user add and remove them; and those that Chrome lets us read although they are not always on. */
export function AlwaysOnSites({ managed }: Props) {
	const state = useLifetime(sitesState);
	const sites = managed ?? state.sites.value;
	const allowed = state.allowed.value;
	const refusal = state.refusal.value;
	const [address, setAddress] = useState("");
	return (
		<section class="reads" aria-labelledby="sites-title">
			<h2 id="sites-title">{text("sites_title")}</h2>
			<p class="soft">{text("sites_text")}</p>
			{sites?.length === 0 && <p>{text("sites_none")}</p>}
			<SiteList sites={sites ?? []} remove={state.remove} />
			<form
				class="fields"
				onSubmit={async (event) => {
					event.preventDefault();
					if (await state.add(address)) setAddress("");
				}}
			>
				<input
					type="text"
					name="site"
					inputMode="url"
					dir="ltr"
					placeholder="https://"
					aria-label={text("site_address")}
					aria-invalid={refusal !== null}
					aria-describedby="site-refusal"
					value={address}
					onInput={({ currentTarget }) => setAddress(currentTarget.value)}
				/>
				<button type="submit" class="plain">
					{text("site_add")}
				</button>
			</form>
			<p id="site-refusal" class="refusal" role="alert">
				{refusal && REFUSALS[refusal]}
			</p>
			{allowed.length > 0 && (
				<div class="sites-allowed">
					<p class="soft">{text("sites_allowed")}</p>
					<SiteList sites={allowed} remove={state.disallow} />
				</div>
			)}
		</section>
	);
}

interface SiteListProps {
	readonly sites: readonly string[];
	readonly remove: (origin: string) => void;
}

function SiteList({ sites, remove }: SiteListProps) {
	return (
		<ul class="sites">
			{sites.map((origin) => (
				<li key={origin}>
					<bdi>{origin}</bdi>
					<button
						type="button"
						class="plain"
						aria-label={text("site_remove_named", origin)}
						onClick={() => remove(origin)}
					>
						{text("site_remove")}
					</button>
				</li>
			))}
		</ul>
	);
}
