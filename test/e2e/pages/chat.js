import { addTile, portraitStream } from "./meeting.js";

for (const { name, portrait } of [
	{ name: "Ada Lovelace", portrait: "smiling" },
	{ name: "Ben Bitdiddle", portrait: "facing" },
]) {
	const video = await addTile(name, await portraitStream(portrait));
	video.parentElement?.classList.add("lk-participant-tile");
	video.nextElementSibling?.classList.add("lk-participant-name");
}
document.body.dataset.ready = "true";

/** Writes a message as LiveKit's components show it. */
addEventListener("chat-message", (event) => {
	if (!(event instanceof CustomEvent)) return;
	const { name, words } = event.detail;
	const message = document.createElement("li");
	message.className = "lk-chat-entry";
	const writer = document.createElement("strong");
	writer.className = "lk-participant-name";
	writer.textContent = name;
	const body = document.createElement("span");
	body.className = "lk-message-body";
	body.textContent = words;
	message.append(writer, body);
	document.querySelector(".lk-chat-messages")?.append(message);
});
