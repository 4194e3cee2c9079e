import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** Typst with the faces of one folder; the function takes a source and gives the bytes of its PDF. */
export function openTypst(faces) {
  const compiler = NodeCompiler.create({ workspace: faces, fontArgs: [{ fontPaths: [faces] }] });
  return (source) => compiler.pdf({ mainFileContent: source });
}
