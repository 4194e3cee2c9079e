import { cli } from "../../src/cli/cli.ts";
import type { Face } from "../../src/cli/face.ts";
import { testFace } from "./test-face.ts";

/** Gives a command in a folder and tells how it ended and what it said; an object among the words changes the face. */
export async function call(cwd: string, ...words: readonly (string | Partial<Face>)[]) {
  const over = words.find((word) => typeof word === "object");
  const { face, said } = testFace(cwd);
  if (over) Object.defineProperties(face, Object.getOwnPropertyDescriptors(over));
  const code = await cli(
    words.filter((word) => typeof word === "string"),
    face,
  );
  return { code, ...said };
}
