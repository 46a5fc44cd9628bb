"""The style of an exported page: one accent colour, the system's font, light, dark and printed."""

STYLE = """
:root { color-scheme: light dark;
  --paper: #fff; --ink: #1b2326; --soft: #5a686d; --line: #dde4e6; --accent: #1d6d78; --tint: #d6e8ea;
  --track: #f0f4f5; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #14191b; --ink: #e3e9eb; --soft: #98a6ab; --line: #2e383c; --accent: #62b8c2; --tint: #24464b;
  --track: #1d2427; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem 1.5rem 5rem; max-width: 54rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.3; font-weight: 600; margin: 0; text-wrap: balance; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1.1rem; font-weight: 500; padding-left: .9rem; border-left: 3px solid var(--accent); }
h4 { font-size: .8rem; color: var(--accent); letter-spacing: .04em; margin: 1.8rem 0 .5rem; }
p { margin: .5rem 0; }
ul, ol { margin: .4rem 0; padding-left: 1.2rem; }
li { margin: .25rem 0; }
a { color: var(--accent); }
.soft { color: var(--soft); }
.small { font-size: .85rem; }
.text { white-space: pre-line; }
nav h2 { font-size: 1rem; margin: 1.6rem 0 .4rem; }
nav ol { list-style: none; padding: 0; }
nav li { padding: .35rem 0; border-bottom: 1px solid var(--line); }
article { margin-top: 3.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
body > article:first-child { margin-top: 0; padding-top: 0; border-top: 0; }
.question { margin-top: 2rem; }
table { width: 100%; border-collapse: collapse; font-size: .92rem; }
th, td { padding: .3rem .7rem .3rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--line); }
th { font-weight: 400; color: var(--soft); font-size: .8rem; white-space: nowrap; }
tbody th { color: var(--ink); font-size: inherit; white-space: normal; }
tr > :last-child { padding-right: 0; }
.figure { font-variant-numeric: tabular-nums; white-space: nowrap; text-align: right; }
.moment { width: 4.5rem; padding-right: 1rem; color: var(--soft); }
.name { width: 11rem; }
.fixed { white-space: nowrap; }
.whole { overflow-wrap: normal; }
.layer { min-width: 6.5rem; }
.bar { width: 38%; min-width: 7rem; padding-right: 1rem; }
.lane td { padding-right: 0; }
.lane th, .lane td { border-bottom: 0; padding-top: .1rem; padding-bottom: .1rem; }
.ledger td, .ledger tbody th, .lane th, .lane td { vertical-align: middle; }
svg { display: block; width: 100%; height: 1.25rem; }
.lane svg { height: .85rem; }
.track { fill: var(--track); } .window { fill: var(--tint); }
.edge { stroke: var(--accent); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
.spent, .over { fill: var(--accent); }
.trend { margin-top: 3.5rem; }
.trend h3 { margin-top: 1.2rem; }
.weeks td, .weeks tbody th { vertical-align: middle; }
.weeks .bar { width: 34%; }
.weeks th[scope="rowgroup"] { padding-top: .9rem; font-weight: 600; }
.weeks svg { height: 2rem; }
.tellings thead th { white-space: normal; vertical-align: bottom; }
.said thead th { white-space: normal; vertical-align: bottom; }
.spoken td:last-child { padding-left: 1rem; }
.line, .mean, .dot { fill: none; stroke: var(--accent); stroke-width: 1.5;
  vector-effect: non-scaling-stroke; }
.mean { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 4 4; }
.dot { stroke-width: 6; stroke-linecap: round; }
.axis { display: flex; justify-content: space-between; }
.key { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin-top: .5rem; }
.key svg { display: inline-block; width: 1.8rem; height: .8rem; vertical-align: -.1rem; margin-right: .4rem; }
.missed { font-weight: 600; }
.agreed li { min-height: 1.7em; border-bottom: 1px solid var(--line); }
.moments td { border-bottom: 0; padding-top: .15rem; padding-bottom: .15rem; }
.section td { font-weight: 600; padding-top: .6rem; }
.section .moment { font-weight: 400; }
@media (max-width: 40rem) { body { padding: 1.5rem 1rem 3rem; } .share, .plan { display: none; }
  .name { width: auto; min-width: 6.5rem; } .bar { width: 30%; min-width: 4rem; } }
@page { margin: 16mm 15mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #ccc; --accent: #1d6d78;
    --tint: #cfe3e6; --track: #eef2f3; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; line-height: 1.4; }
  h1 { font-size: 15pt; } h2 { font-size: 13pt; } h3 { font-size: 11.5pt; text-wrap: wrap; }
  h4 { margin: 1.1rem 0 .3rem; } .question { margin-top: 1rem; }
  th, td { padding-top: .18rem; padding-bottom: .18rem; }
  .bar { width: 32%; } svg { height: 1rem; } .lane svg { height: .65rem; }
  article { margin: 0; padding: 0; border: 0; }
  nav + article, article + article, .question + .question { break-before: page; }
  h1, h2, h3, h4, thead { break-after: avoid; }
  tr, li, svg, p { break-inside: avoid; }
  .ledger, .lane { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
  .back { display: none; }
}
"""
