import type { Source } from "../model/source.ts";
import { sha256 } from "../text/fixity.ts";
import { normaliseText } from "../text/normalise-text.ts";
import { htmlText, isHtml } from "./html-text.ts";

/** Letters in a line from which on lines are paragraphs, and not lines of paragraphs. */
const longLine = 90;

/** A copy of an original as a source by itself, so that words can be looked up in it: all of it may be quoted. */
export function readOriginal(text: string, name: string, source: Source): Source {
  const isPage = /\.x?html?$/i.test(name) || isHtml(text);
  const isMarkdown = /\.(md|markdown)$/i.test(name);
  const plain = isMarkdown ? withoutMarkup(text) : text;
  const raw = isPage ? htmlText(plain) : paragraphsOf(plain);
  const texts = raw.map((one) => normaliseText(one).text).filter((one) => one !== "");
  let start = 0;
  const paragraphs = texts.map((one, index) => {
    const paragraph = { number: index + 1, text: one, start, line: index + 1 };
    start += one.length + 2;
    return paragraph;
  });
  const normalised = texts.join("\n\n");
  return { ...source, text: "full", file: name, paragraphs, normalised, textSha256: sha256(normalised) };
}

/** Blocks between empty lines; single lines where most words stand in lines too long to be parts of paragraphs. */
function paragraphsOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r]/);
  const long = lines.filter((line) => line.length > longLine).reduce((sum, line) => sum + line.length, 0);
  return long * 2 > text.length
    ? lines
    : lines
        .map((line) => line.trim())
        .join("\n")
        .split(/\n{2,}/);
}

/** Markdown as its words: front matter, marks of headings, quotations, lists, emphasis and links go. */
function withoutMarkup(text: string): string {
  return text
    .replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, "")
    .replace(/^ {0,3}(#{1,6}|>|[-*+]|\d{1,4}[.)])\s+/gm, "")
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^\n*_]*?\S)\1(?![\p{L}\p{N}])/gu, "$2");
}
