/**
 * Words that stand in the same places of a language and mean different things, so that vectors of words, which know
 * only the places, find them alike. A group a line (or several, up to the semicolon): what stands on two sides of a
 * bar is never taken for the same. Chosen by hand; those that WordNet lists are left out here.
 */
export const OPPOSITES = `
  north northern | south southern | east eastern | west western | northeast | northwest | southeast | southwest;
  before earlier previous | after later afterwards subsequent; yesterday | today | tomorrow; past | present |
  future; morning | noon afternoon | evening | night midnight; dawn sunrise | dusk sunset; day | week | month | year
  decade | century; daily | weekly | monthly | yearly annual; spring | summer | autumn | winter; first | second |
  third | last final; beginning start begin opening | middle | end ending finish closing; left | right; up upper
  upward | down lower downward; above over | below under; inside indoor internal | outside outdoor external; front |
  back rear; kill killed murder slain dead die died death deadly fatal | save saved rescue rescued survive survived
  survivor live alive birth born living | wound wounded injure injured injury; increase rise rose grow growth gain
  add expand | decrease fall fell decline reduce reduction drop cut shrink loss lose; more most | less fewer least;
  many | few; high | low; large big huge great major | small little tiny minor; long | short brief; old elderly
  older ancient | young youth younger child children kid new modern recent; hot warm | cold cool; open opened |
  close closed shut; win won victory winner | lose lost defeat loser; war fighting conflict | peace ceasefire truce;
  attack attacked assault offensive | defend defended defence defense defensive; friend ally | enemy foe opponent
  rival; love | hate hatred; accept approve approved agree support supported favour favor | reject refuse refused
  deny denied disapprove disagree oppose opposed; allow permit permitted | ban prohibit prohibited forbid forbidden
  prevent; guilty convicted | innocent acquitted; true truth right correct | false lie wrong incorrect; good best
  better | bad worst worse; rich wealthy | poor; strong strength | weak weakness; man men male gentleman gentlemen
  boy boys | woman women female lady ladies girl girls; father dad | mother mom mum | son | daughter | brother |
  sister | uncle | aunt | husband | wife; buy bought purchase | sell sold sale; import | export; arrive arrived
  arrival come came enter entered | leave left depart departed departure go went exit; give gave given | take took
  taken receive received; send sent | receive received; build built construct constructed rebuild rebuilt | destroy
  destroyed demolish demolished ruin ruined; free freed release released liberate liberated | capture captured
  arrest arrested imprison imprisoned detain detained jail jailed; victim | perpetrator culprit attacker killer;
  prisoner hostage captive | guard captor; civilian | soldier military combatant; public | private; legal lawful |
  illegal unlawful; success succeed succeeded | failure fail failed; hope optimism | fear despair; happy joy glad |
  sad sorrow grief; laugh | cry weep; ask asked question | answer answered reply replied; teacher | pupil student;
  employer | employee worker; parent parents | child children; doctor | patient; buyer | seller; land ground | sea
  water | air; city town | village; president | minister | king; army | navy; black | white | red | blue | green |
  yellow; gold | silver; hour | minute; metre meter | kilometre kilometer | mile; ton | kilogram; half | double
  twice | quarter; hundred | thousand | million | billion; minimum | maximum; all every | none nothing; always |
  never; same equal | different unequal; remember | forget; deliberate intentional planned | accident accidental;
  direct | indirect; profit | loss; income | expense; tax | wage; head | foot | hand | eye; bread | butter | meat |
  fish; dog | cat | horse | cow | sheep; car | bus | train | plane | ship; piano | violin | cello | tuba | drum |
  guitar; pen | pencil; tea | coffee; salt | sugar | pepper; majority | minority; lead leader leading | follow
  follower following; employ hire | dismiss fire; marry marriage | divorce; enter | quit; praise praised | blame
  blamed condemn condemned criticize criticized; guilt | innocence; begin | stop; connect | separate; include
  included | exclude excluded; appear appeared | disappear disappeared vanish vanished; known | unknown; possible |
  impossible; able | unable; loyal | disloyal; rural | urban; national domestic | foreign international; offer |
  demand; supply | demand; cause | effect result; buyer | vendor; host | guest; credit | debit; urge encourage |
  discourage; raise raised | lower lowered; advance | retreat withdraw withdrawn
`;
