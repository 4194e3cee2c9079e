import type { Block, Inline } from "../../src/model/node.ts";
import { cite, division, entry, excerpt, heading, label, paragraph, quotation } from "../typeset/sample-manuscript.ts";
import { link, table } from "../typeset/tagged-blocks.ts";

/** What a source or a brief might hold to be read as something else than its words. */
export const hostile: readonly string[] = [
  "<script>alert(1)</script>",
  "</style></title></p><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)',
  "' style='position:fixed",
  "&lt;b&gt; &amp;amp; &#60;i&#62; &copy;",
  "<!-- --> <![CDATA[ ]]> <?php ?> {{title}}",
  "[click](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example>",
  "https://evil.example/a_b www.evil.example WWW.evil.example ftp://evil.example chair@evil.example",
  "# not a head",
  "> not a quotation",
  "- not an item",
  "1. not an item",
  "1) not an item",
  "--- === ``` ~~~ ~struck~ ~~struck~~",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "**strong** *slant* _slant_ __strong__ `code`",
  "[1]: https://evil.example",
  "[^1] [^1]: note [x] [ ] task",
  ":::main ::excerpt{#id}",
  "\\ \\* trailing backslash \\",
  "a\u202eb\u2066c\u200fd\u061ce\u0000f\u0007g\u001b[31mh\u007fi\u0085j\u2028k\ufeffl\ufff9m\u{e0041}n",
  "lone \ud800 half, \uffff and \ufdd0 none",
  "javascript:alert(1)",
];

/** A page with hostile words wherever words can stand. */
export function hostilePage(words: string): readonly Block[] {
  const bad: Inline = { type: "link", url: `javascript:${words}`, children: [{ type: "text", value: words }] };
  return [
    heading(1, words),
    division("header", paragraph(words)),
    division("bottom-line", paragraph(words, " ", cite("1 ¶1"))),
    heading(2, words),
    excerpt(label(words), " ", quotation(words, "ru"), " ", quotation(words), { type: "inlineCode", value: words }),
    paragraph(words, { type: "break" }, words, bad, { type: "emphasis", children: [{ type: "text", value: words }] }),
    paragraph(link(`https://example.org/?q=${words}`, { type: "text", value: words })),
    paragraph(link(`data:text/html,${words}`, { type: "text", value: words })),
    table([words, "b"], [words, words]),
    { type: "list", ordered: false, start: 1, children: [{ type: "listItem", children: [paragraph(words)] }] },
    { type: "entryList", children: [entry(words, words)] },
    {
      type: "noteList",
      children: [{ type: "note", number: 1, citation: words, children: [{ type: "text", value: words }] }],
    },
    {
      type: "referenceList",
      children: [
        {
          type: "reference",
          source: words,
          label: [{ type: "text", value: words }],
          children: [{ type: "text", value: words }],
        },
      ],
    },
  ];
}

/** Characters that no rendition may hold. */
export const unwelcome =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep out
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ufdd0]|\p{Cs}|[\u{e0000}-\u{e007f}]/u;
