/** Openings of what the author says for himself: a line to take, a wish, an instruction. */
const openings: Readonly<Record<string, readonly RegExp[]>> = {
  de: [/^(?:wir|ich|unsere?[nrsm]?|bitte)(?!\p{L})/iu],
  en: [
    /^(?:we|i|our|my|let|please|if\s+(?:asked|raised|pressed|challenged))(?!\p{L})/iu,
    /(?<!\p{L})(?:should|ought|shall|need\s+to|needs\s+to)(?!\p{L})/iu,
    /^you\s+(?:may|might|could|can|will)\s+(?:also\s+)?(?:wish|want|like|prefer|be\s+asked|need)(?!\p{L})/iu,
    /^(?:lines?\s+to\s+take|key\s+messages?|recommendations?|(?:speaking|talking)\s+(?:points?|notes?))\s*:/iu,
    /^(?:the\s+|this\s+|today’s\s+|tomorrow’s\s+)?(?:meeting|call|session|lunch|dinner|visit|reception|briefing|ceremony)\s+(?:starts|begins|ends|opens|is)\s+(?:at|on)\s+(?:\p{Nd}|noon|midday|\p{Lu}\p{Ll}+day)/iu,
  ],
  fr: [
    /^(?:nous|je|notre|nos|veuillez)(?!\p{L})/iu,
    /^(?:ne\s+(?:pas|rien|jamais)\s+)?(?:accepter|appeler|appuyer|assurer|attendre|avertir|chercher|citer|confirmer|conseiller|continuer|demander|dire|discuter|éviter|évoquer|exiger|exprimer|féliciter|insister|inviter|laisser|maintenir|mentionner|obtenir|offrir|parler|poser|présenter|prévenir|proposer|rappeler|rassurer|recommander|refuser|rejeter|remercier|répéter|répondre|réitérer|saluer|signaler|soulever|souligner|soutenir|suggérer|vérifier)(?!\p{L})(?!\s+(?:est|serait|sera|était|reste|coûte|signifie|a|aurait)(?!\p{L}))/iu,
  ],
  ru: [
    /^(?:мы|я|наш[аеи]?|просим)(?!\p{L})/iu,
    /^нам\s+(?:также\s+)?(?:следует|надо|нужно|стоит|необходимо|важно|пора|не\s+следует|не\s+стоит)(?!\p{L})/iu,
    /^(?:не\s+)?(?:по)?(?:благодарить|говорить|ждать|желать|просить|советовать|требовать)(?!\p{L})/iu,
    /^(?:не\s+)?(?:спросить|спрашивать|предложить|предлагать|принять|отклонить|отметить|подчеркнуть|напомнить|упомянуть|упоминать|поднять|поднимать|указать|выразить|поддержать|пригласить|избегать|уточнить|узнать|сказать|ответить|обсудить|обсуждать|проверить|подтвердить|сослаться|ссылаться|настаивать|настоять|добиваться|рекомендовать|заверить|предупредить|призвать)(?!\p{L})/iu,
  ],
};

/** What a German infinitive asks for by itself: with its first part on, a plural has it never. */
const parted =
  "ansprechen|anbieten|annehmen|ablehnen|einladen|hinweisen|nachfragen|vorschlagen|zusagen|zustimmen|aufgreifen|nachhaken";
const whole = `${parted}|begrüßen|betonen|bitten|danken|drängen|empfehlen|erinnern|erwähnen|fordern|fragen|klären|loben|nennen|prüfen|unterstützen|unterstreichen|verlangen|vermeiden|warnen`;
const others =
  "(?:\\p{Lu}\\p{L}+|de[mnrs]|die|das|eine[nmrs]?|zu[mr]?|im|am|auf|an|in|für|nach|mit|über|nicht|ih[nr]e?[nmrs]?)\\s+";
const german: readonly RegExp[] = [
  // Fragen, ob …
  new RegExp(
    `^(?:${whole.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase())})(?:,?\\s+(?:ob|dass|wann|warum|wie|wer|was|wo)(?!\\p{L})|[.!]?$)`,
    "u",
  ),
  // Dem Rat danken. Words in these cases are no subject
  new RegExp(
    `^(?:Dem|Den|Der|Einen|Einem|Einer|Ihm|Ihn|Ihr|Ihnen|Für|Auf|Nach|Nicht|Zum|Zur|Im|Am|Um|An)\\s+(?:${others}){0,8}(?:${whole})[.!]?$`,
    "u",
  ),
  new RegExp(`^(?:${others.replace("die|das", "[Dd]ie|[Dd]as")}){1,8}(?:${parted})[.!]?$`, "u"),
];

/** True for what a brief's author says for himself in one of its languages: a line to take, a wish, an instruction, an hour of the day's programme. */
export function isForOneself(text: string, language: string): boolean {
  return [...(openings[language] ?? []), ...(language === "de" ? german : [])].some((opening) => opening.test(text));
}
