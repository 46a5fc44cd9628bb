"use strict";
// Everything from the session is shown as text, never as HTML.

const part = (id) => document.getElementById(id);
const put = (id, text) => {
  const element = part(id);
  if (element.textContent !== text) element.textContent = text;
  element.hidden = text === "";
};
const LONG = 150, VERY_LONG = 400;

// A running clock sends an event every second; after 3 s without one it may be wrong, after 10 s the page reconnects.
const STALE = 3000, DEAD = 10000, LOOK = 500;

let view = null;
let connected = false;
let clockHidden = false;
let stale = false;
let heardAt = performance.now(), triedAt = heardAt;
let source = null;

function paintChanges(changes) {
  const shown = Array.from(part("changes").children, (line) => line.textContent);
  if (shown.join("\n") === changes.join("\n")) return;
  part("changes").replaceChildren(...changes.map((change) => {
    const line = document.createElement("p");
    line.textContent = change;
    return line;
  }));
}

function paint() {
  if (view === null) return;
  const text = view.follow_up || view.prompt || view.title;
  put("whose", view.candidate ? `Interview of ${view.candidate}` : "Interview");
  part("recording").hidden = !recorded();
  put("question", view.question > 1 ? `Question ${view.question}` : "");
  put("beside", view.follow_up ? view.prompt : "");
  put("text", text);
  document.body.dataset.length = text.length > VERY_LONG ? "very-long" : text.length > LONG ? "long" : "short";
  paintChanges(view.follow_up ? [] : view.changes.toReversed());
  put("scale", view.follow_up ? "" : view.scale);
  put("clock", clockHidden ? "" : view.clock);
  put("title", view.prompt ? view.title : "");
  put("place", view.section_number);
  put("window", view.window && !clockHidden ? `window ${view.window}` : "");
  put("words", said());
  const standing = !connected || stale || view.standing !== "";
  document.body.dataset.signal = standing ? "still" : clockHidden ? "" : view.signal;
  part("hide").hidden = view.clock === "";
  part("cue").hidden = view.clock === "";
  showRating(view.rating ?? null);
  tell(view, stateNow(), recorded());
}

// What cannot be known is not claimed: without news the recording may have ended.
function recorded() {
  return view.recording && connected && !stale;
}

function stateNow() {
  if (!connected) return "Not connected; this may be out of date";
  if (stale) return "No news for a while; this may be out of date";
  return view.standing;
}

function said() {
  if (stateNow()) return stateNow();
  if (clockHidden) return view.clock ? "The clock is hidden" : "";
  return view.words;
}

function hide() {
  clockHidden = !clockHidden;
  part("hide").textContent = clockHidden ? "Show clock" : "Hide clock";
  part("hide").setAttribute("aria-pressed", String(clockHidden));
  paint();
}

part("hide").addEventListener("click", hide);
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "h") hide();
  if (event.key === "b") chooseCue();
});

function hear() {
  heardAt = performance.now();
  const waking = stale || !connected;
  stale = false;
  connected = true;
  return waking;
}

function lookAt(now) {
  const silent = now - heardAt;
  const runs = view !== null && view.clock !== "" && view.standing === "";
  const was = stale;
  stale = connected && runs && silent > STALE;
  if (stale !== was) paint();
  const waited = now - Math.max(heardAt, triedAt);
  if (waited > DEAD || (source.readyState === EventSource.CLOSED && waited > STALE)) connect(now);
}

function connect(now) {
  if (source !== null) source.close();
  triedAt = now;
  source = new EventSource("events");
  source.onmessage = (event) => {
    view = JSON.parse(event.data);
    hear();
    paint();
  };
  source.addEventListener("alive", () => {
    if (hear()) paint();
  });
  source.addEventListener("cue", () => {
    if (!clockHidden) giveCue();
  });
  source.onerror = () => {
    connected = false;
    if (view === null) put("text", "Not connected. Is hotseat follow --web still running?");
    paint();
  };
}

connect(performance.now());
const looking = setInterval(() => lookAt(performance.now()), LOOK);
