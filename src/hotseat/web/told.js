"use strict";
// What is told to those who hear the page: each thing once, as it changes, by one status region; and the title.

const LIT = { green: "in the window", yellow: "wrap up", red: "the window is over" };
const NAME = "hotseat: candidate";

let told = { question: 0, prompt: "", follow_up: "", changes: 0, part: "", lit: "", prepared: false, state: "", rates: false, recorded: false };

function now(view, state, recorded) {
  return {
    question: view.question,
    prompt: view.prompt,
    follow_up: view.follow_up,
    changes: view.changes.length,
    part: [view.title, view.section_number].filter(Boolean).join(", "),
    lit: LIT[view.signal] ?? "",
    prepared: view.prepared,
    state,
    recorded,
    rates: Boolean(view.rating),
  };
}

// Only what is new: a question that stands there again after a follow-up was told before.
function news(view, was, is) {
  const said = [];
  if (is.state !== was.state) said.push(is.state || "It goes on");
  if (is.prompt !== "" && (is.prompt !== was.prompt || is.question !== was.question)) said.push(is.prompt);
  if (is.recorded !== was.recorded) said.push(is.recorded ? "This is being recorded" : "It is not recorded now");
  if (is.part !== was.part) said.push(is.part);
  else if (is.lit !== was.lit && is.lit !== "" && !clockHidden) said.push(is.lit);
  if (is.prepared && !was.prepared && !clockHidden) said.push("The preparation is over");
  if (is.changes > was.changes) said.push(`Changed: ${view.changes[is.changes - 1]}`);
  if (is.follow_up !== "" && is.follow_up !== was.follow_up) said.push(is.follow_up);
  if (is.rates && !was.rates) said.push("Rate your answer");
  if (was.rates && !is.rates) said.push("No more ratings are taken");
  return said;
}

function sentence(text) {
  return /[.!?\u2026]$/.test(text) ? text : `${text}.`;
}

function tell(view, state, recorded) {
  const is = now(view, state, recorded);
  const said = news(view, told, is);
  told = is;
  if (said.length > 0) document.getElementById("status").textContent = said.map(sentence).join(" ");
  const place = is.rates ? "Rate your answer" : is.part;
  const shown = view.prompt ? `Question ${view.question}: ${place}` : view.title;
  document.title = [state || shown, NAME].filter(Boolean).join(" - ");
}
