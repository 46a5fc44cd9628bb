"use strict";
// Cues of this page alone, off until somebody switches them on: a browser lets no page sound before that.

const WAYS = ["none", "tone", "flash", "tone and flash"];
const FLASH_MS = 1000, TONE_S = 0.2, TONE_HZ = 660, LOUDNESS = 0.2;

let cue = "none";
let audio = null;
let flashing = 0;

function chooseCue() {
  cue = WAYS[(WAYS.indexOf(cue) + 1) % WAYS.length];
  document.getElementById("cue").textContent = `Cues: ${cue}`;
  giveCue();
}

function giveCue() {
  if (cue.includes("flash")) flash();
  if (cue.includes("tone")) tone();
}

function flash() {
  document.body.dataset.flash = "on";
  clearTimeout(flashing);
  flashing = setTimeout(() => delete document.body.dataset.flash, FLASH_MS);
}

function tone() {
  audio ??= new AudioContext();
  audio.resume();
  const sound = audio.createOscillator(), loudness = audio.createGain();
  const end = audio.currentTime + TONE_S;
  sound.frequency.value = TONE_HZ;
  loudness.gain.setValueAtTime(LOUDNESS, audio.currentTime);
  loudness.gain.linearRampToValueAtTime(0, end);
  sound.connect(loudness).connect(audio.destination);
  sound.start();
  sound.stop(end);
}

document.getElementById("cue").addEventListener("click", chooseCue);
