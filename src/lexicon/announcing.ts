import { anyOf, END, pattern } from "./build.ts";
import { PEOPLE } from "./people.ts";

/** What somebody does before a colon and is no verb of saying by itself, so that the words after it are theirs. */

const SPEAKS = `
  address addresses addressed demur demurs demurred quip joke jokes joked blame blames blamed dismiss dismisses
  dismissed defend defends defended attack attacks attacked mock mocks mocked criticise criticises criticised criticize
  criticizes criticized praise praises praised ridicule ridicules ridiculed lambaste lambasted scold scolded chide
  chides chided thank thanks thanked apologise apologised apologize apologized hesitate hesitated shrug shrugs shrugged
  laugh laughs laughed smile smiles smiled nod nods nodded sigh sighs sighed grin grins grinned wince
  winced disagree disagrees disagreed agree agrees agreed concur concurred boast boasts boasted plead pleads pleaded
  beg begs begged preach preaches preached promise promises promised object objects objected elaborate
  elaborated explode exploded bristle bristled gush gushed beam beamed lament lamented`;

const SPEAKS_PHRASE = `
  see it, sees it, saw it, put it, puts it, play up, plays up, played up, play down, plays down, played down,
  play things down, went on, goes on, go on, went further, goes further, go further, went even further, goes even
  further, go even further, went so far, shrug off, shrugs off, shrugged off, wave off, waved off, wave away, waved
  away, hit back, hits back, hit out, hits out, lash out, lashed out, lashes out, fire back, fires back, fired back,
  shoot back, shot back, take aim, took aim, takes aim, take issue, took issue, takes issue, sum up, sums up, summed
  up, sum it up, sums it up, summed it up, speak up, spoke up, speaks up, speak out, spoke out, speaks out, chime in,
  chimed in, chimes in, make no secret, makes no secret, made no secret, make light of, made light of, makes light of,
  make the point, makes the point, made the point, make the case, makes the case, made the case, make her case, made
  her case, make his case, made his case, make fun of, makes fun of, made fun of, mince words, mince her words, mince
  his words, hold back, held back, hide her, hide his, shake her head, shook her head, shakes her head, shake his head,
  shook his head, shakes his head, return to his, returned to his, returns to his, return to her, returned to her,
  returns to her, change her tone, changed her tone, change his tone, changed
  his tone, weigh in, weighed in, weighs in, open up, opened up, clear up, leave no doubt, left no doubt, leaves no
  doubt, urge the, urged the, say the same, said the same, says the same`;

const GIVES = `
  give gives gave given offer offers offered have has had make makes made issue issues issued deliver delivers
  delivered strike strikes struck sound sounds sounded pose poses posed launch launched fire fired utter uttered take
  takes took use uses used add adds`;
const WHAT_IS_GIVEN = `
  compliment advice message request warning answer reply response reason reasons explanation promise pledge suggestion
  proposal question thing confession admission joke quip verdict assessment excuse apology plea appeal prediction
  prescription word words point comment remark statement argument note tone line jab swipe dig rule motto
  description definition retort rebuttal rejoinder summary analogy comparison theory vow threat wish lesson`;

const MANNERS = `
  blunt clear direct frank candid emphatic adamant unequivocal firm brief terse concise harsh harsher scathing cautious
  sceptical skeptical optimistic pessimistic hopeful defiant unrepentant unapologetic dismissive categorical explicit
  specific honest succinct philosophical sarcastic unmoved unimpressed unconvinced delighted pleased furious angry
  incredulous outraged disappointed upbeat critical generous effusive certain sure diplomatic coy undeterred`;

/**
 * " was blunt:", " went even further:", " offered one piece of advice:": the words between "she" and the colon, or
 * whatever else tells that she speaks.
 */
export const ANNOUNCES_WORDS = pattern("u")`
  ^\s(?:(?:${anyOf("has had also later then once again now still did does not never just even would could do")}|
  \p{Ll}+ly|didn['’]t|doesn['’]t|couldn['’]t|proceeded to|continued to|went on to) )*(?:
  (?:${anyOf(SPEAKS)}|${anyOf(SPEAKS_PHRASE)})${END}|
  turn(?:s|ed)? to (?:the|his|her) (?:\p{L}+ )?(?:${PEOPLE}|
  ${anyOf("crowd audience crew room hall camera cameras press")})${END}|
  ${anyOf(GIVES)} (?:(?!${anyOf("from by of")}${END})[^\s,;:]+ ){0,5}?(?:piece of )?${anyOf(WHAT_IS_GIVEN)}${END}|
  ${anyOf("was is were sounded sounds seemed remained remains became got grew")}
  (?: ${anyOf("more less even far equally very quite rather also just as so")}|\s\p{Ll}+ly)*\s${anyOf(MANNERS)}${END}
  )`;
