import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { type Options, toMarkdown, type Unsafe } from "mdast-util-to-markdown";
import type { Manuscript } from "../model/stages.ts";
import { plainPage } from "./plain-page.ts";

/** In words, and not in the addresses of links. */
const inWords: Pick<Unsafe, "inConstruct" | "notInConstruct"> = {
  inConstruct: "phrasing",
  notInConstruct: ["autolink", "destinationLiteral", "destinationRaw"],
};

/** What GitHub reads as a link or a stroke where CommonMark sees text (GFM 0.29, 6.5 and 6.9). */
const ofGitHub: Options = {
  unsafe: [
    { character: ":", before: "[PSps]", after: "//", ...inWords },
    { character: "@", before: "[+\\-.\\w]", after: "[\\-.\\w]", ...inWords },
    { character: ".", before: "[Ww]{3}", ...inWords },
    { character: "~", ...inWords },
  ],
};

/**
 * A manuscript as CommonMark with GFM's tables: the words of the printed page in the order in which that is read.
 * Citations are text, since Markdown has no places inside a page that they could lead to. Whatever in the words
 * could be read as markup is escaped, and HTML never comes through; but a reader may make a link of an address that
 * stands there in words, as mail readers do. The same manuscript gives the same bytes.
 */
export function renderMarkdown(manuscript: Manuscript): string {
  return toMarkdown(plainPage(manuscript), { bullet: "-", rule: "-", extensions: [gfmTableToMarkdown(), ofGitHub] });
}
