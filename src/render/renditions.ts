import type { Manuscript } from "../model/stages.ts";

/** A form that a page takes beside print. */
export interface Rendition {
  readonly mediaType: string;
  /** The whole file. What writes it is loaded with its first use. */
  readonly render: (manuscript: Manuscript) => Promise<string>;
}

/** The renditions of a manuscript by the extension of their files, each with the words of the printed page. */
export const renditions = {
  html: {
    mediaType: "text/html",
    render: async (manuscript) => (await import("./render-html.ts")).renderHtml(manuscript),
  },
  md: {
    mediaType: "text/markdown",
    render: async (manuscript) => (await import("./render-markdown.ts")).renderMarkdown(manuscript),
  },
  txt: {
    mediaType: "text/plain",
    render: async (manuscript) => (await import("./render-text.ts")).renderText(manuscript),
  },
} as const satisfies Readonly<Record<string, Rendition>>;
