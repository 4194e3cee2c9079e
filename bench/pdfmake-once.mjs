// One definition to one PDF in a process of its own.  node bench/pdfmake-once.mjs <faces.json> <content.json> <page.pdf>
import { readFileSync, writeFileSync } from "node:fs";
import { openPdfmake } from "./open-pdfmake.mjs";
import { pdfmakeDefinition } from "./pdfmake-page.mjs";

const [faces, content, file] = process.argv.slice(2);
const print = openPdfmake(JSON.parse(readFileSync(faces, "utf8")));
writeFileSync(file, await print(pdfmakeDefinition(JSON.parse(readFileSync(content, "utf8")))));
