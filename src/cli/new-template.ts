import { listTemplates } from "../compose/read-template.ts";
import type { World } from "../model/world.ts";
import { suggest } from "../text/suggest.ts";
import { existsAlready, type NewFiles } from "./new-files.ts";

/** The files of a template under another name. Errors: `exists-already`, `no-such-template`. */
export function copyTemplate(world: World, name: string, from: string): NewFiles {
  const known = listTemplates(world);
  const model = known.find((one) => one.name === from);
  if (known.some((one) => one.name === name && !one.shipped) || world.list(`templates/${name}`).length > 0) {
    return existsAlready(`templates/${name}`);
  }
  if (!model) {
    const names = known.map((one) => one.name);
    const near = suggest(from, names);
    const hint = near ? `did you mean \`${near}\`?` : `there are: ${names.join(", ")}`;
    return {
      code: "no-such-template",
      severity: "error",
      message: `There is no template \`${from}\`.`,
      hints: [hint],
    };
  }
  const folder = `templates/${from}`;
  const paths = model.shipped ? world.listShipped(folder) : world.list(folder);
  const read = model.shipped ? world.shipped : world.read;
  return new Map(
    paths.map((path) => [`templates/${name}${path.slice(folder.length)}`, new TextDecoder().decode(read(path))]),
  );
}
