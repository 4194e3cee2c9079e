import type { Origin } from "../model/source.ts";
import { pickForm } from "../text/pick-form.ts";

/** How a language words a source summary. Every figure is one that `countSources` gives. */
export interface SummaryWords {
  readonly none: string;
  readonly sources: (count: number, origins: number) => string;
  readonly kinds: Readonly<Record<Origin, readonly [one: string, few: string, many?: string]>>;
  /** A kind with its count. */
  readonly kind: (count: number, name: string) => string;
  readonly and: string;
  readonly languages: (names: string) => string;
  /** By primary tag; a language that is not there is named by its tag. */
  readonly names: Readonly<Record<string, string>>;
  readonly undated: (count: number) => string;
  readonly inferred: (count: number) => string;
  readonly translated: (count: number) => string;
  readonly single: (count: number, claims: number) => string;
}

const tags = "ar de en es fr it pl pt ru tr uk zh".split(" ");

function named(names: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(" ").map((name, index) => [tags[index] ?? name, name]));
}

const en: SummaryWords = {
  none: "No source is cited.",
  sources: (count, origins) =>
    `${count} ${one(count, "source", "sources")} of ${origins} ${one(origins, "origin", "origins")}`,
  kinds: {
    official: ["official", "official"],
    "state-media": ["state media", "state media"],
    wire: ["news agency", "news agencies"],
    private: ["private", "private"],
    unknown: ["unattributed", "unattributed"],
  },
  kind: (count, name) => `${count}\u00a0${name}`,
  and: "and",
  languages: (names) => `In ${names}`,
  names: named("Arabic German English Spanish French Italian Polish Portuguese Russian Turkish Ukrainian Chinese"),
  undated: (count) => `${count} undated`,
  inferred: (count) => `${count} inferred`,
  translated: (count) => `${count} translated`,
  single: (count, claims) => {
    if (count === 0) return claims === 1 ? "The claim has several origins." : "No claim rests on one origin.";
    if (claims === 1) return "The claim rests on one origin.";
    return `${count}\u00a0of\u00a0${claims} claims ${one(count, "has one origin", "have one origin each")}.`;
  },
};

const de: SummaryWords = {
  none: "Es wird keine Quelle angeführt.",
  sources: (count, origins) =>
    `${count} ${one(count, "Quelle", "Quellen")}, ${origins} ${one(origins, "Ursprung", "Ursprünge")}`,
  kinds: {
    official: ["amtlich", "amtlich"],
    "state-media": ["Staatsmedium", "Staatsmedien"],
    wire: ["Agentur", "Agenturen"],
    private: ["privat", "privat"],
    unknown: ["ungenannt", "ungenannt"],
  },
  kind: (count, name) => `${count}\u00a0${name}`,
  and: "und",
  languages: (names) => `Auf ${names}`,
  names: named(
    "Arabisch Deutsch Englisch Spanisch Französisch Italienisch Polnisch Portugiesisch Russisch Türkisch Ukrainisch Chinesisch",
  ),
  undated: (count) => `${count} undatiert`,
  inferred: (count) => `${count} erschlossen`,
  translated: (count) => `${count} übersetzt`,
  single: (count, claims) => {
    if (count === 0)
      return claims === 1 ? "Die Aussage hat mehrere Ursprünge." : "Keine Aussage hat nur einen Ursprung.";
    if (claims === 1) return "Die Aussage hat nur einen Ursprung.";
    return `${count}\u00a0von\u00a0${claims} Aussagen: nur ${one(count, "ein", "je ein")} Ursprung.`;
  },
};

const fr: SummaryWords = {
  none: "Aucune source n’est citée.",
  sources: (count, origins) =>
    `${count} ${un(count, "source", "sources")}, ${origins} ${un(origins, "origine", "origines")}\u00a0`,
  kinds: {
    official: ["officielle", "officielles"],
    "state-media": ["média d’État", "médias d’État"],
    wire: ["agence", "agences"],
    private: ["privée", "privées"],
    unknown: ["anonyme", "anonymes"],
  },
  kind: (count, name) => `${count}\u00a0${name}`,
  and: "et",
  languages: (names) => `En ${names}`,
  names: named("arabe allemand anglais espagnol français italien polonais portugais russe turc ukrainien chinois"),
  undated: (count) => `${count} sans date`,
  inferred: (count) => `${count} ${un(count, "déduite", "déduites")}`,
  translated: (count) => `${count} ${un(count, "traduite", "traduites")}`,
  single: (count, claims) => {
    if (count === 0) {
      return claims === 1
        ? "L’affirmation a plusieurs origines."
        : "Aucune affirmation ne repose sur une seule origine.";
    }
    if (claims === 1) return "L’affirmation repose sur une seule origine.";
    return `${count} ${un(count, "affirmation", "affirmations")} sur\u00a0${claims}\u00a0: une seule origine${un(count, "", " chacune")}.`;
  },
};

const ru: SummaryWords = {
  none: "Источники не указаны.",
  sources: (count, origins) =>
    `${count} ${of(count, "источник", "источника", "источников")}, ${origins} ${of(origins, "независимый", "независимых")}`,
  kinds: {
    official: ["официальный", "официальных"],
    "state-media": ["гос. СМИ", "гос. СМИ"],
    wire: ["агентство", "агентства", "агентств"],
    private: ["частный", "частных"],
    unknown: ["неизвестный", "неизвестных"],
  },
  kind: (count, name) => `${count}\u00a0${name}`,
  and: "и",
  languages: (names) => `Язык: ${names}`,
  names: named(
    "арабский немецкий английский испанский французский итальянский польский португальский русский турецкий украинский китайский",
  ),
  undated: (count) => `${count} без даты`,
  inferred: (count) => `${count} по догадке`,
  translated: (count) => `${count} ${of(count, "перевод", "перевода", "переводов")}`,
  single: (count, claims) => {
    if (count === 0) {
      return claims === 1 ? "У утверждения несколько источников." : "Утверждений с одним источником нет.";
    }
    if (claims === 1) return "У утверждения один источник.";
    return `Утверждений с одним источником: ${count}\u00a0из\u00a0${claims}.`;
  },
};

const byLanguage: Readonly<Record<string, SummaryWords>> = { de, en, fr, ru };

/** The words of a language by its primary tag; English where it has none here. */
export function summaryWords(tongue: string): SummaryWords {
  return byLanguage[tongue] ?? en;
}

function one(count: number, single: string, many: string): string {
  return pickForm(count, "en", [single, many]);
}

function un(count: number, single: string, many: string): string {
  return pickForm(count, "fr", [single, many]);
}

function of(count: number, ...forms: readonly [string, string, string?]): string {
  return pickForm(count, "ru", forms);
}
