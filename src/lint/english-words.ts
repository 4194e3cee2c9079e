const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words that open the object of a verb. */
export const openers: ReadonlySet<string> = setOf(
  "the a an its his her their our my him them us itself himself themselves",
);

/** Words that may follow a verb, or a noun as well. */
export const looseOpeners: ReadonlySet<string> = setOf(
  "that whether how why all any some no more less most fewer many much another both enough only nothing nobody each every this these those when unless because what if",
);

/** Prepositions, and little words that follow a verb. */
export const prepositions: ReadonlySet<string> = setOf(
  `about above across after against ahead along alongside amid among around as at away back before behind below beneath beside between beyond by
  despite down during for from in inside into near of off on onto out outside over past per since than through to together
  toward towards under until unlike up upon via with within without`,
);

/** Words that are never the end of a subject. */
export const noSubjects: ReadonlySet<string> = setOf(
  `a an the its his her their our your my no any some each every both either neither this these those another such same other more less
  most few fewer many much several and or but nor yet so if when while because although though unless whether where who whom whose
  which that what how why to be been being not further new old early late first second third last next former current recent
  high low big large small long short good bad key main major minor joint full whole possible likely unlikely likewise too very
  one two three four five six seven eight nine ten please better worse`,
);

/** Subjects by themselves. */
export const pronouns: ReadonlySet<string> = setOf(
  "he she it they everyone everybody nobody none someone somebody nothing",
);

/** Little adverbs between a subject and its verb. */
export const adverbs: ReadonlySet<string> = setOf(
  "also now still never again already soon even just always often sometimes then once twice later thus here today currently almost nearly ever not only",
);

/** Subjects of many without an `-s`. */
export const plurals: ReadonlySet<string> = setOf(
  "people police men women children many most both few media data staff others",
);

/** Words in `-s` that are no plural. */
export const noPlurals: ReadonlySet<string> = setOf(
  "this its his was is has us as yes thus plus versus perhaps always besides towards across less",
);
