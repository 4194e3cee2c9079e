import type { Points } from "../model/units.ts";
import { newWord } from "../text/new-word.ts";
import type { LayoutNode, Run, TextNode } from "./definition.ts";
import { displayText } from "./display-text.ts";
import { baselineOf, type Faces } from "./faces.ts";
import { capitals, isStrong, type TextType } from "./lettering.ts";
import type { Setting } from "./set-inlines.ts";
import { substituteFaces } from "./substitute-faces.ts";
import type { Tag } from "./tags.ts";

/** The column in which blocks are set. */
export interface Column {
  readonly type: TextType;
  readonly width: Points;
  /** Which part of the page it is: heads are smaller in the side column, and the bottom line is counted. */
  readonly part: "main" | "side" | "bottom-line" | "header";
  /** The element in which the blocks stand. */
  readonly within: Tag;
  readonly faces: Faces;
}

/** Space between paragraphs, a little over a quarter of a line. */
export function paragraphGap({ leading }: TextType): Points {
  return leading * 0.28;
}

/** A paragraph in the column's type; justified in the main column where the design asks for it, heads never. */
export function textNode(text: Run[], { type, faces, part }: Column): TextNode {
  const { face, size } = type.letters;
  const justified = type.justified && part === "main" && !text.every((run) => isStrong(run.face));
  return {
    text,
    leading: type.leading,
    baseline: baselineOf(faces.face(face), size, type.leading),
    before: part === "header" ? 0 : paragraphGap(type),
    ...(part === "bottom-line" ? { inBottomLine: true } : {}),
    ...(justified ? { align: "justify" } : {}),
    ...(type.divides ? { divides: true } : {}),
  };
}

/** Moves a node to the right. */
export function indented<T extends LayoutNode>(node: T, by: Points): T {
  const [left = 0, top = 0, right = 0, bottom = 0] = node.margin ?? [];
  return { ...node, margin: [left + by, top, right, bottom] };
}

/** Width of runs set on one line. */
export function naturalWidth(runs: readonly Run[], faces: Faces): Points {
  return substituteFaces(runs, faces).reduce((sum, { text, face, size, tracking = 0, advance = 0 }) => {
    const shown = displayText(text, faces.face(face).has);
    return sum + Math.max(advance, faces.face(face).width(shown) * size + tracking * shown.length);
  }, 0);
}

/** Width of the longest word in runs. */
export function longestWord(runs: readonly Run[], faces: Faces): Points {
  const words = runs.flatMap((run) => run.text.split(/\s+/).map((text) => naturalWidth([{ ...run, text }], faces)));
  return Math.max(0, ...words);
}

/** The word before what was not in the last edition, in the element of what follows it. */
export function newRuns({ type: { letters } }: Column, { language }: Setting, tag: Tag): Run[] {
  const small = capitals({ ...letters, size: letters.size * 0.78 });
  return [
    { ...small, tag, text: newWord(language) },
    { ...letters, tag, text: "\u00a0 " },
  ];
}
