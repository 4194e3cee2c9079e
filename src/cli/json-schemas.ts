import { z } from "zod";
import { briefSchema } from "../brief/brief-schema.ts";
import { workspaceSchema } from "../brief/workspace-schema.ts";
import { designSchema } from "../compose/design-schema.ts";
import { sourceSchema } from "../library/source-schema.ts";

/** The JSON Schemas of all files a user writes, by file name; generated, so that they cannot lag behind. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const schemas = {
    workspace: ["Attaché workspace", workspaceSchema],
    brief: ["Attaché brief", briefSchema],
    source: ["Front matter of an Attaché source", sourceSchema],
    design: ["Design of an Attaché template", designSchema],
  } as const;
  return Object.fromEntries(
    Object.entries(schemas).map(([name, [title, schema]]) => {
      const json = z.toJSONSchema(schema, { target: "draft-7", io: "input", unrepresentable: "any" });
      return [name, { ...json, title }];
    }),
  );
}
