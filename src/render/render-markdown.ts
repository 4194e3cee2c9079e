import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import type { Manuscript } from "../model/stages.ts";
import { plainPage } from "./plain-page.ts";

/** What GitHub's readers make links or strikes of without any sign of CommonMark's (GFM 0.29, 6.5 and 6.9). */
const ofGitHub: Options = {
  unsafe: [
    { character: ":", before: "[PSps]", after: "//", inConstruct: "phrasing" },
    { character: "@", before: "[+\\-.\\w]", after: "[\\-.\\w]", inConstruct: "phrasing" },
    { character: ".", before: "[Ww]{3}", after: "[\\-.\\w]", inConstruct: "phrasing" },
    { character: "~", inConstruct: "phrasing" },
  ],
};

/**
 * A manuscript as CommonMark with GFM's tables: the words of the printed page in the order in which that is read.
 * Citations are text, since Markdown has no places inside a page that they could lead to. Whatever in the words
 * could be read as markup is escaped; HTML never comes through. The same manuscript gives the same bytes.
 */
export function renderMarkdown(manuscript: Manuscript): string {
  return toMarkdown(plainPage(manuscript), { bullet: "-", rule: "-", extensions: [gfmTableToMarkdown(), ofGitHub] });
}
