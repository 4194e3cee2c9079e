// Writes what is generated from the sources: schema/*.json and docs/diagnostics.md. Run after `npm run build`.
import { mkdirSync, writeFileSync } from "node:fs";
import { diagnosticsPage } from "../dist/cli/diagnostics-page.js";
import { jsonSchemas } from "../dist/cli/json-schemas.js";

mkdirSync("schema", { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(`schema/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
writeFileSync("docs/diagnostics.md", diagnosticsPage());
