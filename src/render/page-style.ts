import type { Brief } from "../model/brief.ts";
import { markColours } from "../model/mark.ts";

/** The look of a page on a screen and on paper: black on white, heads in capitals over hairlines, no boxes but the mark's. */
export function pageStyle({ mark, page }: Brief): string {
  return `
html { background: #fff; color: #000; font: 106.25%/1.45 "Source Serif 4", "Source Serif Pro", Georgia, serif; }
body { margin: 0 auto; padding: 1rem; max-width: 62rem; overflow-wrap: anywhere; }
p, ul, ol, dl, table, blockquote { margin: 0 0 .55em; }
li > p { margin-bottom: .2em; }
h1 { font-size: 1.9em; font-weight: 600; line-height: 1.2; margin: .5em 0 .2em; }
h2 { font: 700 .92em/1.3 "Source Sans 3", "Source Sans Pro", Arial, sans-serif; letter-spacing: .06em;
  text-transform: uppercase; border-bottom: 1px solid #000; margin: 1.3em 0 .5em; padding-bottom: .15em; }
h3, h4, h5, h6 { font-size: 1em; font-weight: 600; margin: 1em 0 .3em; }
strong { font-weight: 600; }
a { color: #1a4480; text-decoration-thickness: 1px; text-underline-offset: .15em; }
.citation, .voice, .running, .colophon, .header, .small, .entries, aside, table {
  font-family: "Source Sans 3", "Source Sans Pro", Arial, sans-serif; }
.voice { font-size: .82em; }
.citation { font-size: .82em; color: #1a4480; }
.running, .colophon, .header, .small { font-size: .85em; }
.running { border-bottom: 1px solid #000; padding-bottom: .3em; }
.capitals { font-variant-caps: small-caps; }
.new { font-size: .8em; letter-spacing: .05em; }
.bottom-line { border-left: 4px solid #000; margin: 1em 0 1.2em; padding-left: 1em; font-size: 1.08em; font-weight: 600; }
.bottom-line .citation { font-weight: 400; }
.bottom-line > :last-child { margin-bottom: 0; }
.mark { font: .85em/1.4 "Source Sans 3", "Source Sans Pro", Arial, sans-serif; }
.mark strong { background: #000; color: ${markColours[mark]}; font-size: 16px; font-weight: 700; padding: .1em .5em; margin-right: .4em; }
aside { font-size: .92em; }
blockquote { margin-left: 1.2em; }
dl > dt { font-weight: 600; }
dl > dd { margin: 0; border-bottom: 1px solid #808080; padding-bottom: .3em; margin-bottom: .3em; }
table { border-collapse: collapse; font-size: .9em; }
th, td { border-bottom: 1px solid #808080; padding: .25em .8em .25em 0; text-align: left; vertical-align: top; }
th { border-bottom: 1px solid #000; }
.right { text-align: right; }
.center { text-align: center; }
.entries { border-top: 1px solid #000; font-size: .85em; list-style: none; margin-top: 1.6em; padding: .6em 0 0; }
.entries > li { margin-bottom: .3em; padding-left: 1.9em; text-indent: -1.9em; }
.entries a { color: inherit; text-decoration-style: dotted; }
.number { display: inline-block; min-width: 1.5em; text-indent: 0; }
.annex, footer { border-top: 1px solid #000; margin-top: 2em; padding-top: .6em; }
:target { background: #fff3c4; }
@media (min-width: 52rem) {
  .columns { display: grid; grid-template-columns: 7fr 3fr; column-gap: 2rem; }
}
@media print {
  @page { size: ${page}; margin: 18mm; }
  html { font-size: 10.3pt; line-height: 1.32; }
  body { max-width: none; padding: 0; }
  a, .citation { color: #000; text-decoration: none; }
  h2, h3, h4, h5, h6 { break-after: avoid; }
  li, tr, dd { break-inside: avoid; }
  .annex { break-before: page; }
  .mark strong { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
}
