import type { Diagnostic } from "../model/diagnostic.ts";
import type { Design } from "../model/template.ts";
import { points } from "../model/units.ts";
import type { Faces } from "./faces.ts";
import { bodyType } from "./lettering.ts";

/** Characters a line that read well in continuous text (Bringhurst, The Elements of Typographic Style, 2.1.2). */
const fewest = 45;
const most = 75;

/** Prose as briefs have it: English letters about as often as in any text, with names, dates and stops. */
const sample =
  "The Foreign Ministers of both countries agreed on 26 January 2022 that the talks will go on in Geneva, after a week " +
  "in which Moscow and Washington had asked each other for answers in writing. A Joint Working Group is to look at the " +
  "question of exercises near the border, and to say by the end of June what NATO could do about them; nobody in " +
  "Brussels expects “quick results”, said the Secretary General.";

/** How many characters a line of a design's main column holds, reckoned with the face that prints it. */
export function charactersPerLine(design: Design, faces: Faces): number {
  const { face, size } = bodyType(design).letters;
  const words = sample.split(" ").map((word) => `${word} `);
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const width = words.reduce((sum, word) => sum + faces.face(face).width(word), 0);
  return points(design.columns.main) / ((width / letters) * size);
}

/** One warning (`measure-outside`) where lines of the main column are too short or too long to read with ease. */
export function checkMeasure(design: Design, faces: Faces): readonly Diagnostic[] {
  const held = Math.round(charactersPerLine(design, faces));
  if (held >= fewest && held <= most) return [];
  const [change, other] = held > most ? ["narrower", "larger"] : ["wider", "smaller"];
  return [
    {
      code: "measure-outside",
      severity: "warning",
      message: `A line of the main column holds about ${held} characters; ${fewest} to ${most} read with ease.`,
      hints: [`Make \`columns: main\` ${change}, or \`body\` ${other}, in design.yaml.`],
    },
  ];
}
