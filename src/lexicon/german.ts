import { anyOf, END, part, pattern, START, wholeOf } from "./build.ts";

/** The words by which sources in German say who speaks; they are the sources' vocabulary, and only recognised here. */

const SAYS = `
  sagte sagt erklärte erklärt betonte betont berichtete berichtet meinte meint schrieb schreibt bestätigte bestätigt
  behauptete behauptet versicherte versichert antwortete antwortet fragte fragt äußerte äußert argumentierte
  argumentiert
  begründete begründet bekräftigte bekräftigt beklagte beklagt bedauerte bedauert bemerkte bemerkt ergänzte ergänzt
  erläuterte erläutert erwiderte erwidert resümierte resümiert vermutete vermutet verlangte verlangt versprach
  verspricht
  verkündete verkündet kritisierte kritisiert forderte fordert warnte warnt bezeichnete bezeichnet nannte nennt
  unterstrich unterstreicht entgegnete entgegnet konterte schilderte schildert erzählte erzählt prophezeite
  mahnte mahnt appellierte appelliert lobte lobt beteuerte beteuert glaubt glaubte findet erinnerte urteilte urteilt
  twitterte spottete scherzte rief monierte moniert bemängelte bemängelt konstatierte konstatiert plädierte plädiert
  präzisierte prognostizierte rechtfertigte sprach spricht
  teilte teilt fügte fügt kündigte kündigt räumte räumt gab gibt wies weist stellte stellt hob hebt warf wirft führte
  führt drückte drückt zeigte zeigt`;

/** What a verb of two parts needs behind it to say something: "teilte ... mit". */
const PARTS: Record<string, string> = {
  teil: "mit",
  füg: "hinzu an",
  kündig: "an",
  räum: "ein",
  ga: "an bekannt zu",
  gib: "an bekannt zu",
  wie: "zurück hin",
  wei: "zurück hin",
  stell: "klar fest",
  ho: "hervor",
  heb: "hervor",
  war: "vor",
  wir: "vor",
  führ: "aus an",
  drück: "aus",
  zeig: "überzeugt zuversichtlich enttäuscht erleichtert",
  sprach: "von",
  sprich: "von",
};

/** A verb of saying of one person, with nothing before it that makes a noun of it. */
export const EVERY_VERB = pattern("gu")`${START}${anyOf(SAYS)}${END}`;

/** Whether a verb says something with what follows it in its clause. */
export function saysWith(verb: string, after: string): boolean {
  const [, needed] =
    Object.entries(PARTS).find(([stem]) => verb.startsWith(stem) && !/^(?:warn|gibt)/.test(verb)) ?? [];
  if (verb === "gibt") return /(?<!\p{L})(?:an|bekannt|zu)(?!\p{L})/u.test(after);
  return needed === undefined || new RegExp(`(?<!\\p{L})${anyOf(needed)}(?!\\p{L})`, "u").test(after);
}

const NO_OFFICES = "Rat";
const FORMS_OF_ADDRESS = anyOf("Herr Herrn Frau Dr Prof Sir Lord");
const OFFICES = `
  minister präsident kanzler chef sprecher leiter direktor vorsitzende vorsitzender vorsitzenden geschäftsführer
  meister
  richter anwalt anwält experte expert professor forscher trainer politiker abgeordnete abgeordneter abgeordneten
  sekretär
  kommissar beauftragte beauftragter beauftragten bischof kardinal papst könig prinz fürst botschafter senator
  gouverneur inspekteur intendant manager mitarbeiter lehrer schüler student leser pastor pfarrer autor historiker
  ökonom analyst journalist redakteur kapitän ingenieur wissenschaftler biologe biolog chemiker physiker arzt ärzt
  landrat landrät stadtrat stadträt gründer inhaber besitzer sänger schauspieler regisseur künstler musiker spieler
  stürmer torwart anwohner zeuge nachbar kollege kolleg vertreter berater polizist soldat offizier oberst major
  leutnant
  ombudsmann ombudsfrau wirt bauer bäuer händler unternehmer verleger aktivist führer vorstand boss premier
  parlamentarier koordinator verteidiger staatsmann ministerpräsident generalsekretär general mitglied admiral
  kandidat`;

/** A word for what somebody is, which stands before a name and is no part of it. */
export const IS_OFFICE = new RegExp(
  `^(?:\\p{Lu}\\p{L}*-)*(?!${anyOf(NO_OFFICES)}$)(?:\\p{L}*${anyOf(OFFICES)}|${FORMS_OF_ADDRESS})(?:in|s)?\\.?$`,
  "iu",
);
export const IS_WOMANS = /(?:in|frau|Frau)$/u;

/** Endings of nouns that are nobody's name. */
export const IS_THING = pattern("iu")`
  ^(?:\p{L}*(?:ung|ungen|heit|keit|schaft|tion|tionen|tät|ismus|ministerium|amt|gericht|partei|verband|verbandes|bund
  |bundes|gesetz|gesetzes|rat|bericht|brief|wahl|zahl|land|jahr|jahre|tag|tages|monat|woche|zeit|haus|hauses|werk|
  preis
  |recht|rechts|spiel|stadt|kreis|kreises|stimmzetteln?|sender|blatt|zeitung|agentur|magazin|fraktion|koalition
  |regierung|behörde|gewerkschaft|konzern|firma|bank|kirche|universität|studie|umfrage|untersuchung|gutachten
  |interview|gespräch|radioansprache|ansprache|rede|reden|frage|antwort|meinung|ansicht|zuversicht|angaben|worten
  |menschen|leute|kritiker|experten|beobachter|medien|presse|polizei|feuerwehr|opposition))$`;

const FUNCTION = `
  der die das dem den des ein eine einer einem einen eines laut nach wie am im in auf an bei mit von vom zu zum
  zur für
  gegen über unter vor durch um aus seit während wegen trotz auch aber und oder doch denn so als wenn weil dass ob da
  dabei dazu dagegen damit danach dann dort hier heute gestern morgen bereits schon noch nur nicht kein keine sein
  seine
  seiner ihr ihre ihrer unser unsere mein er sie es wir ich man diese dieser dieses jene alle viele einige mehrere
  andere
  zudem außerdem jedoch allerdings hingegen inzwischen mittlerweile später zuvor weiter weitere zwei drei vier fünf
  sechs sieben acht neun zehn beide wer was wo warum weshalb wieso welche welcher gegenüber zwischen ohne bis gemäß
  neben entsprechend einem angesichts aufgrund insgesamt erst letzte letzten letzter nächste zugleich gleichzeitig
  deshalb daher darum trotzdem dennoch jetzt nun bisher vielleicht ja nein ebenso ebenfalls sowohl weder
  Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März April Mai Juni Juli August September
  Oktober November Dezember`;

/** A word that a sentence begins with, or a day. */
export const IS_FUNCTION = wholeOf(FUNCTION, "iu");

const BEFORE_OBJECT = `
  des von für über mit zu an bei gegenüber gegen durch nach wegen ohne und oder vom zum zur im in auf der dem den um aus
  unter vor neben zwischen als wie laut statt seit sowie bis namens trotz ein eine einer eines einem einen`;

/** Whether somebody else than the one after it is told by a word right before a name. */
export const MAKES_OBJECT = pattern("iu")`(?:^|\s)${anyOf(BEFORE_OBJECT)}\s+$`;

const SOURCES = `
  Angaben Angabe Worten Aussage Aussagen Ansicht Meinung Auffassung Einschätzung Darstellung Überzeugung Informationen
  Mitteilung Schätzungen Schätzung Bericht Berichten`;

/** "Laut", "nach Angaben von", "im Auge": before whoever says it. */
export const EVERY_SOURCE = pattern("gu")`
  ${START}(?:[Ll]aut (?:(?:dem|der|den|des) )?|
  [Nn]ach (?:den |der )?(?:eigenen )?${anyOf(SOURCES)} (?:(?:von|des|der) )?)`;

/** " zufolge" behind whoever says it. */
export const FOLLOWS_SOURCE = /^\s+(?:\([^()]{1,30}\)\s+)?zufolge(?!\p{L})/u;

/** "Wie Holm mitteilte," with the verb at the end of its clause. */
export const AS_SOMEBODY_SAYS = pattern("gu")`
  ${START}[Ww]ie (?=[^,;:\uFFFC]{2,120}\s${anyOf(`mitteilte sagte erklärte betonte berichtete berichtet bekanntgab
  schrieb schreibt meint meinte ankündigte bestätigte äußerte mitteilt erklärt sagt angab`)}(?: hat)?,)`;

/** What is reported stands in this mood, of a third person. */
const REPORTED_MOOD = `
  sei seien habe werde könne müsse dürfe wolle solle wisse gebe gehe komme bleibe lasse stehe liege brauche nehme
  bedeute bestehe`;
export const HAS_REPORTED_MOOD = new RegExp(
  part`(?<![\p{L}-])(?<!${anyOf("ich Ich")}\s)${anyOf(REPORTED_MOOD)}(?![\p{L}-])(?! (?:ich|denn)${END})`,
  "u",
);

/** "als sei nichts gewesen", "sei es": not what somebody reports. */
export const IS_OTHER_MOOD = pattern("iu")`
  ${START}(?:als (?:ob|wenn)?[^,.]{0,30}|sei es|sei dank|komme was|wie dem auch) ?${anyOf(REPORTED_MOOD)}?${END}`;

const ADVERBIALS = `
  Am Im In Auf Bei Nach Vor Zu Zur Zum Dazu Dabei Dagegen Danach Damit Gegenüber Gestern Heute Zudem Außerdem Später
  Weiter Auch So Dann Hierzu Anschließend Deshalb Zuvor Daraufhin Ähnlich Mit Über Für Gleichzeitig Zugleich Ferner
  Weiterhin Darüber Seit Während Vom Von Unter Schließlich Zuletzt Ausdrücklich Kritisch In`;

/** What may stand before a verb at the beginning of a sentence whose subject follows. */
export const BEGINS_IN_ADVERBIAL = pattern("u")`^\s*${anyOf(ADVERBIALS)}(?: [^,;:]{0,90})?\s*$`;

/** Between a name and its verb: a party in brackets, an apposition, adverbs. */
export const BETWEEN_NAME_AND_VERB = pattern("u")`
  ^(?:\s*\([^()]{1,30}\))?(?:,[^;:„\uFFFC]{1,140},|,)?\s+(?:(?!${anyOf("und oder aber dass")} )\p{Ll}+ ){0,2}$`;

/** "die Sprecherin des Ministers ": of whom somebody is something. */
export function endsInOfficeOfOther(words: string): boolean {
  const match = /(\p{Lu}[\p{L}-]+) (?:des|der|von|vom) (?:\p{L}+ ){0,2}?(\p{Lu}[\p{L}-]+)\s+$/u.exec(words);
  return match !== null && IS_OFFICE.test(match[1] as string) && IS_OFFICE.test((match[2] as string).replace(/s$/, ""));
}

const WHEN = `
  dazu heute gestern weiter auch zudem dann anschließend später nun jetzt daraufhin außerdem hingegen dagegen
  unterdessen
  jedoch zuvor bereits der die`;

/** "gestern gegenüber der Zeitung": between a verb and who says. */
export const SAID_WHEN = pattern("u")`
  ^ (?:${anyOf(WHEN)} |${anyOf("am im vor nach gegenüber in bei auf")}
  \x20(?:${anyOf("dem der den einer einem")} )?[\p{L}\d.-]+ )*`;

/** A sentence after what somebody is said to have said: that they did not say it. */
export const UNSAYS_BEFORE_IN_GERMAN = pattern("iu")`
  ${START}(?:${anyOf("hat hatte habe")} (?:\p{L}+ ){0,4}?${anyOf("nie niemals nicht")} (?:so )?
  ${anyOf("gesagt geschrieben")}|
  ${anyOf("sagte schrieb")} ${anyOf("das so dies")} ${anyOf("nie niemals nicht")}|
  ${anyOf("bestreitet bestritt dementiert dementierte leugnet leugnete")},? (?:\p{L}+ ){0,4}?
  ${anyOf("gesagt geschrieben behauptet")} zu haben|
  Zitat (?:ist|war) (?:frei )?${anyOf("erfunden gefälscht falsch")})${END}`;

/** Behind a verb of saying, before what is said: that it is not said. */
export const IS_NEGATED_BEHIND = pattern("u")`
  ^(?: [\p{L}.]+){0,4}? (?:nicht(?! nur${END})|nie|niemals|keineswegs|mitnichten|kaum|keinesfalls)
  (?: [\p{L}.]+){0,3}\s*[,:]|
  ^(?: [\p{L}.]+){0,3}? davor,? zu ${anyOf("sagen behaupten glauben denken")}\s*[,:]|
  ^ [^,;:]{0,40}zurück, ${anyOf("dass ob")}${END}`;

/** Before a verb of saying, from where its clause begins: the same. */
export const IS_NEGATED_AHEAD = pattern("iu")`
  (?:^|[,.;:]\s)\s*(?:${anyOf("nie niemals weder nirgends niemand keiner nicht")}|kein\p{L}{0,2})${END}[^,;:]*$`;

/** "Es stimmt nicht, dass Holm sagte", "Falsch ist, dass": before whoever says. */
export const IS_UNTRUE_IN_GERMAN = pattern("iu")`
  (?:${START}(?:falsch|unwahr|erfunden|gelogen) ist(?: auch)?|
  ${anyOf("stimmt trifft ist")} (?:\p{L}+ )?nicht(?: \p{L}+)?|
  keine ${anyOf("Belege Beweise Hinweise")}[^,;:]{0,20}|ist (?:frei )?${anyOf("falsch unwahr erfunden gelogen")}), dass
  [^;:.]{0,80}$|^\s*(?:Falsch|Fake|Gerücht)\s*:[^;:.]{0,80}$`;

/** "Holm sagte, Rask habe gesagt:": words of whoever is told of. */
export const TOLD_OF_OTHER = pattern("u")`
  ,[^:\uFFFC]*${anyOf("gesagt geschrieben erklärt gerufen geantwortet behauptet versprochen gefragt")}
  (?: ${anyOf("habe hat hatte hätte")})?\s*:\s*$`;
