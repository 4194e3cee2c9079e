const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Verbs of briefing prose whose `-s` is seldom a plural. */
const plain =
  wordsOf(`abandon accept accuse achieve acknowledge acquire add admit adopt advise affect afford agree allow
  amount announce apologise appear apply appoint argue arm arrest arrive ask assert assume assure attend avoid await become
  begin believe belong block boast break bring build buy carry cease charge choose close collapse come command commit compare complain
  complete comply concede concern condemn confirm consider consist contain continue contradict convene cover create cross decide declare
  decline deliver deny depend deploy describe destroy detain develop differ disagree discuss dominate double draw earn employ enable end
  endorse enforce enjoy enter escalate exceed exclude exist expand expect expel expire export explain extend face fail favour fill find fly
  follow forbid form freeze fund gather generate get give go govern grow halt happen harm have hide hinge hold host ignore impose improve
  include increase insist intend invade invest involve join justify keep kill know lack lag launch learn leave let lie limit listen live lose make
  manage mass match mean meet merge mine mobilise negotiate object obtain occupy occur open oppose operate outweigh overlook oversee owe own participate
  pass pay persist pledge possess postpone predict prefer prepare prevent proceed produce promise propose protect prove provide publish pursue push
  put raise reach receive recognise recommend reduce refuse regard reject rely remain remove renew repay replace represent require resemble
  resign resist resolve respond retain retreat reveal run say seek seem seize sell send serve settle shrink shut sign speak spend stand
  start stay stop strengthen struggle succeed suffer suggest suit support surround suspect suspend take tell tend think threaten
  tighten train transport treat trust try understand undermine urge use vary violate wait want warn weigh welcome widen win withdraw worsen write yield
  accelerate adjourn collect collide connect consume cooperate coordinate cope defend delay deteriorate diminish disappear discover dismiss
  displace distribute emerge encourage engage entail evade examine expose flee fluctuate handle harbour hesitate identify inform inherit inspect install
  interfere interpret intervene investigate maintain migrate monitor multiply nominate oblige observe obstruct overtake perform ratify
  recover recruit regain regulate relocate resume restore restrict revise stagnate stem stipulate subside sue summon surrender suspend sustain tolerate
  topple trigger undercut unite uphold vow waive weaken withhold withstand`);

/** Verbs whose forms are as often nouns: `talks`, `exports`, `claims`. */
const nounish =
  wordsOf(`abuse address aid aim answer approach attack back balance ban bar base bid bill boost break call cause challenge
  change claim combat conflict control cost count cut damage deal debate defeat demand design dispute drill drop estimate exercise fall fear
  fight fire flow force gain guarantee guard head help hit hope house import influence interest issue judge jump lead lift link
  loan look lower mark measure move name need note offer order patrol permit plan play police pressure price process profit
  project protest question raid range rank rate record release report request rescue result return review ride rise risk
  rule sanction share shell ship show signal stage state step store strike study supply surge survey talk target
  tax test threat tie top total trade travel turn value view visit voice vote walk wish work`);

const thirdPerson = (base: string): string => {
  if (base === "have") return "has";
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : `${base}s`;
};

/** What `he` and `the union` do. */
export const singularVerbs: ReadonlySet<string> = new Set(plain.map(thirdPerson));
/** The same, of words that are nouns as well. */
export const singularNounish: ReadonlySet<string> = new Set(nounish.map(thirdPerson));
/** What `they` and `the unions` do. */
export const pluralVerbs: ReadonlySet<string> = new Set([...plain, "fall", "rise", "drop", "surge"]);
/** The same, of words that are nouns as well. */
export const pluralNounish: ReadonlySet<string> = new Set(nounish);

/** Past tenses that do not end in `-ed`. */
export const irregularPasts: ReadonlySet<string> = new Set(
  wordsOf(`arose ate became began bent blew bought broke brought built burnt came caught chose clung crept dealt did dug drew drove
  fed fell felt flew fled forbade forgot fought found froze gave got grew had held hid hung kept knew laid leapt learnt led left lent
  lost made meant met mistook overcame overran overrode overthrew overtook foresaw rebuilt undid paid ran rang rose said sank sat saw sent shook shot showed shrank slid sold sought sped spent
  split spoke sprang stole stood struck swept swore swung taught thought threw told took underwent understood undertook upheld went withdrew withheld
  withstood woke won wore wrote`),
);

/** Past tenses that look like their presents and like nouns. */
export const unchangedPasts: ReadonlySet<string> = new Set(
  wordsOf("beat bid burst cost cut hit hurt put quit set shut spread"),
);

/** Words in `-ed` that are no past tense. */
export const notPasts: ReadonlySet<string> = new Set(
  wordsOf(
    "armed bed breed crossbred embed exceed feed hundred indeed kindred led naked need proceed red sacred seed shed shred speed succeed united unprecedented weed",
  ),
);

/** Instructions that no subject begins with. */
export const instructions: ReadonlySet<string> = new Set(
  wordsOf(`accept acknowledge agree allow argue ask assure avoid be bring bear choose confirm congratulate consider continue decline
  defer deny discuss do don’t don't draw emphasise encourage ensure explain find get give go hold insist invite keep leave let listen make mention
  never propose probe provide reassure recall recommend refer reject remember remind repeat resist say see seek send speak start stay steer stick
  stop suggest take tell thank try underline urge use wait warn welcome write reiterate introduce`),
);
