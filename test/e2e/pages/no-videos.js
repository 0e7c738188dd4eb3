document.querySelector("main")?.append("Nothing plays here.");
document.body.dataset.ready = "true";
