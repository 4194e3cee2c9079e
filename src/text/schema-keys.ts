import { z } from "zod";

type Json = z.core.JSONSchema.BaseSchema;

/** The keys that a schema allows at a path, in the order of the schema; several where it leaves a choice. */
export function keysAt(schema: z.ZodType, path: readonly (string | number)[]): readonly string[] {
  const root: Json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  let here = open(root, root);
  for (const step of path) {
    here = here
      .flatMap((node) => (typeof step === "number" ? itemsOf(node) : valuesOf(node, step)))
      .flatMap((node) => open(node, root));
  }
  return [...new Set(here.flatMap((node) => Object.keys(node.properties ?? {})))];
}

/** A schema node, or the nodes it refers to or leaves a choice of. */
function open(node: Json, root: Json): readonly Json[] {
  const choice = [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])];
  const target = node.$ref === undefined ? undefined : root.$defs?.[node.$ref.replace("#/$defs/", "")];
  return [
    node,
    ...[...choice, ...(target ? [target] : [])].flatMap((inner) => (isNode(inner) ? open(inner, root) : [])),
  ];
}

function itemsOf({ items }: Json): readonly Json[] {
  return [items].flat().filter(isNode);
}

function valuesOf({ properties, additionalProperties }: Json, key: string): readonly Json[] {
  const own = properties && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
  return [own].filter(isNode);
}

function isNode(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}
