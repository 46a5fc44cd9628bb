"use strict";
// What the candidate rates. Every text is put on the page as text; only ids and figures are sent.

let formShown = "";
let scores = {};
let sending = Promise.resolve();

function element(name, text, ...children) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

function say(text) {
  const place = document.getElementById("rating-said");
  if (place !== null && place.textContent !== text) place.textContent = text;
}

function left(rating) {
  const missing = rating.criteria.length - Object.keys(scores).length;
  return missing === 0 ? "Everything is rated. Press Done when it is right." : `${missing} left; you can leave some out.`;
}

async function send(rating, done) {
  const body = JSON.stringify({ session: rating.session, question: rating.question, scores, done });
  try {
    const answer = await fetch("ratings", { method: "POST", headers: { "Content-Type": "application/json" }, body });
    if (answer.ok) say(done ? "Done. The interviewer's program has your ratings." : left(rating));
    else say(await answer.text());
  } catch {
    say("Not sent: the page is not connected. Choose once more, or say it aloud.");
  }
}

function queue(rating, done) {
  sending = sending.then(() => send(rating, done));
}

function criterion(rating, one, place) {
  const lines = one.anchors.map((anchor, index) => {
    const choice = document.createElement("input");
    choice.type = "radio";
    choice.name = `criterion-${place}`;
    choice.checked = scores[one.id] === index + 1;
    choice.addEventListener("change", () => {
      scores[one.id] = index + 1;
      queue(rating, false);
    });
    return element("label", "", choice, element("b", String(index + 1)), element("span", anchor));
  });
  return element("fieldset", "", element("legend", one.name), ...lines);
}

function showRating(rating) {
  const place = document.getElementById("rating");
  const key = rating === null ? "" : JSON.stringify([rating.session, rating.question, rating.criteria]);
  if (key === formShown) return;
  formShown = key;
  place.hidden = rating === null;
  if (rating === null) {
    place.replaceChildren();
    return;
  }
  scores = { ...rating.scores };
  const done = element("button", "Done");
  done.type = "button";
  done.addEventListener("click", () => queue(rating, true));
  const said = element("p", left(rating));
  said.id = "rating-said";
  place.replaceChildren(
    element("h2", "Rate your answer: which line fits best?"),
    ...rating.criteria.map((one, index) => criterion(rating, one, index)),
    done,
    said,
  );
}
