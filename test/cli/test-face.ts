import type { Face } from "../../src/cli/face.ts";

/** A face that keeps what is said, for one call of `cli` in a folder. */
export function testFace(cwd: string, over: Partial<Face> = {}) {
  const said = { out: "", err: "" };
  const face: Face = {
    cwd,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    colour: false,
    interactive: false,
    ...over,
  };
  return { face, said };
}
