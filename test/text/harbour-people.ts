import type { Person } from "../../src/model/workspace.ts";

/** Somebody of a workspace's register, for tests. */
export const person = (name: string, short: string, ...aliases: string[]): Person => ({ name, short, aliases });

/** Offices of a harbour, in four languages, who speak in the cases about speakers. */
export const harbourPeople: readonly Person[] = [
  person("The Chair", "Chair"),
  person("Bridge Keeper", "Keeper", "B. Keeper"),
  person("Port Warden", "Warden"),
  person("NATO", "NATO"),
  person("Портовый Лоцман", "Лоцман"),
  person("Brücken Wart", "Wart"),
  person("Maître Quai", "Quai"),
];
