// One Typst source to one PDF in a process of its own.  node bench/typst-once.mjs <folder of faces> <page.typ> <page.pdf>
import { readFileSync, writeFileSync } from "node:fs";
import { openTypst } from "./open-typst.mjs";

const [faces, source, file] = process.argv.slice(2);
writeFileSync(file, openTypst(faces)(readFileSync(source, "utf8")));
