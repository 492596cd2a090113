import { describe, expect, test } from "vitest";
import { documentOf } from "../support.ts";

/**
 * Sentences in which somebody stands beside words without being the one who says them. Each is of a kind that was seen
 * named wrongly in news; all are invented. `null`: it can't be told, and nobody may be named.
 */
type Case = { text: string; says: Record<string, string | null> };

const MEDIUM = { name: "Nordvik Post", kind: "media", country: null };

/** Whose words they are as a quotation. */
function speakerOf({ text }: Case, words: string): string | null {
  const { attributions, text: whole } = documentOf(text, { publisher: MEDIUM, issuer: MEDIUM });
  const at = whole.indexOf(words);
  if (at < 0) throw new Error(`not in the text: ${words}`);
  const span = attributions.find(({ start, end }) => start <= at && at < end);
  return span?.attribution.voice === "direct" ? span.attribution.speaker : null;
}

const KINDS: Record<string, Case[]> = {
  "a word or two of what somebody says of themselves": [
    {
      text: "The crew lost with Nils Vik and Marit Holm, who later said she had “hardly slept” before the race.\n",
      says: { "hardly slept": "Marit Holm" },
    },
    { text: "Tom Rask said that he was “too old”.\n", says: { "too old": "Tom Rask" } },
  ],
  "a woman who is the only one that the sentence before is about": [
    {
      text: "Ada Holm said that 17 were lost. Governor Elodie Storm put the number at 12, and said some were abroad. “We are still calling,” she said.\n\nStorm, who visited him, said he had asked only about her.\n",
      says: { "We are still": "Elodie Storm" },
    },
  ],
  "whose member somebody is does not keep the name from being who says it": [
    {
      text: "“The pier will be kept,” member of the Nordvik's rowing club Tom Rask said in his talk.\n",
      says: { "The pier": "Tom Rask" },
    },
  ],
  "what somebody says that another has named so": [
    {
      text: "Ada Holm said her predecessor, Tom Rask, had dubbed the old pier “the long way to nowhere at all.”\n",
      says: { "the long way": null },
    },
  ],
  "a body at the end of an apposition is what somebody is of": [
    {
      text: "Ada Holm, president of the Sailors' Relief Fund, a charity here, called the plan “nothing but a bill for the poor of the port.”\n",
      says: { "nothing but a bill": "Ada Holm" },
    },
    {
      text: "Harbour analyst Tom Rask, director of Bergen-based consulting group Nordvik, said the fee “has not been this high in fifty years.”\n",
      says: { "has not been": "Tom Rask" },
    },
    {
      text: "Tom Rask, a ferry specialist at accountancy firm Brede Holt, said the offer was fair. “It will not be made twice this year.”\n",
      says: { "It will not be made": "Tom Rask" },
    },
    {
      text: "“The quay is safe for another winter,” Ada Holm, a spokeswoman for the Nordvik Port Authority, told the board.\n",
      says: { "The quay is safe": "Ada Holm" },
    },
  ],
  "a name before an office says where somebody works": [
    {
      text: "“We were surprised by the fall,” said DK bank economist Ada Holm. “The main reason is the weather.”\n",
      says: { "We were surprised": "Ada Holm", "The main reason": "Ada Holm" },
    },
    {
      text: "Spokesman Tom Rask said Nordvik still held the lease. According to Mr Rask, Nordvik “was not going to bid at a new sale”.\n",
      says: { "was not going to bid": "Tom Rask" },
    },
    {
      text: "“He is waiting for the survey to come back,” Tom Rask, Holm's chief of staff, told the paper.\n",
      says: { "He is waiting": "Tom Rask" },
    },
  ],
  "what is said in the next sentence by a verb of saying is not said of the words before": [
    {
      text: "“I need a crew that can sail in any weather,” Mr Rask said. “I trust the new captain to help me with that.” Nordvik also announced a number of other posts.\nTom Rask is the owner.\n",
      says: { "I trust the new captain": "Tom Rask" },
    },
  ],
  "who first reported something has not said it": [
    {
      text: "The list, obtained by the Tribune and first reported by the Herald, asks, for example, “Which boats were sold without a survey?”\n",
      says: { "Which boats": null },
    },
  ],
  "the words of a letter are not of whom it is addressed to, or of whom it is about": [
    {
      text: "“She has not broken any rule of the harbour,” the letter addressed to Chairman Tom Rask reads.\n",
      says: { "She has not broken": null },
    },
    {
      text: "In a letter, seen by the Tribune and signed by every pilot of the port, the crews blamed Rask for his claim that there was “more than enough water” in the channel. They said so again on Monday.\n\n“Your words are not fit for your office,” the letter stated.\n\nTom Rask is the harbour master.\n",
      says: { "Your words are not fit": null },
    },
    {
      text: "Ada Holm said the survey should be shown at once, and Per Vik and Tom Rask released a joint statement.\n\n“The owner must not see the survey before the town does,” the joint statement said.\n",
      says: { "The owner must not": null },
    },
  ],
  "“it” may be what somebody asked for": [
    {
      text: "The Nordvik Port Authority's order was unsealed on Monday, and the lawyer who requested it says it offers “nothing at all” to explain the arrest.\n",
      says: { "nothing at all": null },
    },
  ],
  "what is described somewhere as something is not described by whom it is": [
    {
      text: "Ada Holm, an official of the port, left at noon. Mr Rask appears to be the official described in the court paper as “the high-ranking official of the ferry line.”\n",
      says: { "the high-ranking official": null },
    },
  ],
  "whom something was told is not the one who adds to it": [
    {
      text: "The source told Ada Holm that such visits take place in the morning, adding that the search was “nothing out of the ordinary.”\n",
      says: { "nothing out of the ordinary": null },
    },
    {
      text: "Ada Holm said she would not answer, and the ferry line's owners withdrew the list, saying it “was not authorised.”\n",
      says: { "was not authorised": null },
    },
  ],
  "whoever replies was asked by somebody else": [
    {
      text: "At that meeting, Ada Holm, a volunteer of the lifeboat, asked Tom Rask what he would do about the pier, to which he replied: “Let me ask you this first.”\n",
      says: { "Let me ask you": null },
    },
  ],
  "“he” after a quotation is not the subject of the sentence that it is part of": [
    {
      text: "Mr Rask was heard on Monday. Captain Tom Vik “made all the entries himself,” he told the court.\n",
      says: { "made all the entries": null },
    },
  ],
  "what stands in brackets or behind a dash is not said by whom the rest of the sentence names": [
    {
      text: "Captain Tom Rask read the opening, before yielding to Ada Holm, who took up the first article (“All boats that are moored here shall be listed”).\n",
      says: { "All boats that": null },
    },
    {
      text: "Under harbour law, pilots must step aside where their “judgement might be questioned” — and they did so in 18 cases last year, according to a study by Tom Rask.\n",
      says: { "judgement might be": null },
    },
  ],
  "a surname that two have is nobody's, and neither is the pronoun after it": [
    {
      text: "Jon Holm and Una Holm own the yard. Holm named Ada Rask twice and agreed with her on the fee. She said that the yard was open.\n\n“Let us take the winter as it comes,” she said.\n",
      says: { "Let us take": null },
    },
    {
      text: "Una Holm and Jon Holm came. Holm said she and Mia Rask talked about the boats and said she told the girl that her “door is always open” to her.\n",
      says: { "door is always open": null },
    },
  ],
  "a state's letters are no name, and a town before them is a place": [
    {
      text: "“Tell the board that we stand behind it,” wrote the Brede Falls, N.Y., chapter of the union. Brede Falls is small.\n",
      says: { "Tell the board": null },
    },
    {
      text: "Rep. Tom Rask, R-N.Y., who opposes the pier, said Monday that the board changed its words. He said the mayor was late. “Everybody says that they may build,” he told the Herald.\n",
      says: { "Everybody says": "Tom Rask" },
    },
  ],
  "whoever asked is not the one who answers": [
    {
      text: "Ada Holm also asked Una Rask about her visit to the pier.\n\n“It was very pleasant,” she said. “It was a good day for all of us.”\n",
      says: { "It was very pleasant": null, "It was a good day": null },
    },
    {
      text: "“Boats are late,” Per Vik said. Where, Tom Rask asked, does Mr. Vik stand on the fee?\n\n“I have an open mind on it,” he said.\n",
      says: { "I have an open mind": null },
    },
  ],
  "in a new paragraph “he” may be who spoke before, and not who was spoken of in between": [
    {
      text: "Crews need time to read the rules, said Per Vik, who teaches at the harbour school.\n\nMr. Rask did just that when he came into office, as did all before him.\n\n“If the council asks for it, the rule will go,” he said.\n\nTom Rask is the mayor.\n",
      says: { "If the council asks": null },
    },
    {
      text: "Crews need time to read the rules, said Per Vik.\n\nCouncillor Tom Rask tried to stop the sale of the pier.\n\n“If the council asks for it, the rule will go,” he said.\n",
      says: { "If the council asks": "Tom Rask" },
    },
    {
      text: "Mr. Rask told Mr. Vik that he was late.\n\nOn Friday, the day that Mr. Rask stood on the steps of the hall and pledged his loyalty, Mr. Vik went to see the boats.\n\n“It is the greatest fleet in the country,” he wrote.\n\nTom Rask and Per Vik own them.\n",
      says: { "It is the greatest fleet": null },
    },
  ],
  "a title tells which of two with one surname is meant": [
    {
      text: "Anna Holm and Jon Holm own the yard.\n\n“No one would be a harder bargainer than I am,” Mrs. Holm said.\n\n“We shall see,” said Mr. Holm.\n\n“It is late,” said Holm.\n",
      says: { "No one would be": "Anna Holm", "We shall see": "Jon Holm", "It is late": null },
    },
  ],
  "a surname that is an office too is a name after a first name": [
    {
      text: "Councillor Peter King, who opposes the pier, said Monday that the board was late. “Everybody says that they may build there,” he told the Herald.\n",
      says: { "Everybody says": "Peter King" },
    },
  ],
  "who said something without quotation marks may go on in them": [
    {
      text: "The fleet needs a year to be ready, said Ada Holm, a teacher at the harbour school.\n\n“They have never sailed in ice,” she said.\n",
      says: { "They have never": "Ada Holm" },
    },
  ],
  "where a mark is missing, narration is not somebody's words": [
    {
      text: "Per Vik wrote to the board.\n\n“The pier was not “a gift of the town.” It was paid for by the crews. Your letter “puts you at odds with the whole port.\n\nVik's was the hardest of all the answers to Rask, who tried to explain.\n\nBut he was not alone. Tom Rask himself said last year that the pier is “’a debt we have to pay” — a far cry from what he said on Thursday: “...you do not build a pier there.”\n\n“It does not fit with this letter,” summarised Ada Holm.\n",
      says: { "Vik's was the hardest": null, "But he was not alone": null },
    },
  ],
  "the last paragraph of such a stretch is whose its cue names": [
    {
      text: "“The rent of a berth is not in the books,” Mr. Vik said. “Then he says that we go by the books.\n\nSeveral members asked how many berths there are.\n\n“Is it true,” Captain Rask asked, “that there are no more than ten?”\n\nTom Rask and Per Vik are captains.\n",
      says: { "Several members": null, "Is it true": "Rask" },
    },
  ],
  "a body is not “he”, even where it has two words in capitals": [
    {
      text: "Last month the Harbour Awards announced that there would be no prize, and that boats are “no longer where it happens on this coast.” The sailor is calm.\n\n“Every week I read that boats are dead,” he told the Herald.\n",
      says: { "Every week I read": null },
    },
    {
      text: "The captain, speaking only to Coast Radio, also admits that Rask will have the final say on it. He told the Herald: “Rask is above money.”\n",
      says: { "Rask is above money": null },
    },
    {
      text: "Fidel Nanga, 44, lives by the pier and said the game was “one of the few good hours of the year.”\n\n“I thought it would be something to watch,” he said.\n",
      says: { "I thought it would": "Fidel Nanga" },
    },
  ],
  "whoever was sent something may be “he”": [
    {
      text: "Captain Tom Rask said that the plan was his own. But when the last draft was sent to Mr. Vik, he turned it down, saying “I would just as soon not use this.”\n\nPer Vik is the mayor.\n",
      says: { "I would just as soon": null },
    },
  ],
  "a reason given after the words does not tell whose they are": [
    {
      text: "Officers of the Nordvik Port Authority changed the phrase “boats of the town went down in the storm” to a shorter one because they believed it was not clear.\n",
      says: { "boats of the town": null },
    },
  ],
  "a note that begins with a name is no signature": [
    {
      text: "Mr Rask says the port is better. But he adds: “It has to change itself a bit and be more open.”\n\n- Ada Holm: A Life On The Water is shown on Saturday.\n\nTom Rask is the mayor.\n",
      says: { "It has to change itself": "Tom Rask" },
    },
  ],
  "of whom the text only speaks, somebody else says “he” and the name": [
    {
      text: "It was hard to be known inland. But Bob Rask in these years became one of the great names of the coast. “Ten years after his death, he sold more songs than in all of his life.”\n",
      says: { "Ten years after": null },
    },
    {
      text: "It was hard to be known inland. But Bob Rask in these years became one of the great names of the coast. “We saw the whole town taking Rask into their hearts.”\n",
      says: { "We saw the whole": null },
    },
  ],
  "a sentence after the words that has a cue of its own is not theirs": [
    {
      text: "Leader Nina Holm said: “This is a great mistake.” But a harbour spokeswoman insisted Mr Rask had made the remark with adults in mind. “He was talking of sailors who are of age,” she said.\n",
      says: { "He was talking": null },
    },
  ],
  "what an office is of is no part of a name": [
    {
      text: "Director of Port Security James Holm said it was safe.\n\n“The article leaves out what counts,” Holm said.\n",
      says: { "The article leaves": "James Holm" },
    },
  ],
  "what somebody has seen, heard or been told is not theirs": [
    {
      text: "The note, found by librarian Ada Holm, said “nobody may lend this book again to a stranger.”\n",
      says: { "nobody may lend": null },
    },
    { text: "Ada Holm was told: “You will never see that boat again.”\n", says: { "You will never": null } },
    { text: "Ada Holm heard a voice: “You will never see that boat again.”\n", says: { "You will never": null } },
    {
      text: "Ada Holm read from the charter: “No ship shall lie here for longer than three days.”\n",
      says: { "No ship shall": null },
    },
    {
      text: "Ada Rask, told by Tom Vik that the engine was silent, said: “Then we will row it home.”\n",
      says: { "Then we will": "Ada Rask" },
    },
  ],
  "what one says that another has said is left open": [
    {
      text: "Ada Holm told the board that Tom Vik said the quay was “a danger to every child in the town.”\n",
      says: { "a danger to": null },
    },
    {
      text: "In her book, Ada Holm tells how Tom Vik cried “Cut the rope or we all drown!” in the storm.\n",
      says: { "Cut the rope": null },
    },
    {
      text: "As Per Vik once wrote, “a harbour is only as good as its last boat,” Ada Rask said.\n",
      says: { "a harbour is only": null },
    },
  ],
  "who denies, or is set against whoever spoke, has not said it": [
    {
      text: "Tom Vik denied that he had said “no stranger shall set foot on this pier.”\n",
      says: { "no stranger shall": null },
    },
    {
      text: "Tom Vik, not Ada Holm, said: “We shall dredge the channel in the spring.”\n",
      says: { "We shall dredge": "Tom Vik" },
    },
    {
      text: "Ada Holm had said she would go, but Tom Vik would not: “Someone has to stay with the boat.”\n",
      says: { "Someone has to": null },
    },
    {
      text: "Neither Ada Holm nor Tom Vik said “we shall dredge the channel in the spring.”\n",
      says: { "we shall dredge": null },
    },
  ],
  "“he” of two of whom neither has spoken is nobody, and he who “added” something spoke before": [
    {
      text: "Tor Vik and Per Rask argued. “Someone has to stay with the boat,” he said.\n",
      says: { "Someone has to": null },
    },
    {
      text: "“He hit me first,” Tom Vik told the court. Per Rask said nothing. “It was dark,” he added.\n",
      says: { "He hit me": "Tom Vik", "It was dark": null },
    },
    {
      text: "Tom Vik met Ada Holm at the pier. She had brought the plans. “We will build it out of oak,” she said.\n",
      says: { "We will build": "Ada Holm" },
    },
    {
      text: "Ada Rask was late. Her deputy, Tom Vik, opened the meeting. “We will begin without her,” he said. Rask came at noon. “You could have waited,” she said.\n",
      says: { "We will begin": "Tom Vik", "You could have": "Ada Rask" },
    },
  ],
  "who stands for somebody, asks a pollster's question or holds a banner is not them": [
    {
      text: "Asked whether Tom Vik was right, 62 per cent of those polled said “he should have stayed at home that night.”\n",
      says: { "he should have": null },
    },
    {
      text: "Tom Vik's wife said: “He has not slept in his own bed since May.”\n",
      says: { "He has not slept": null },
    },
    {
      text: "“My client has never been on that ship,” said Tom Vik, for Ada Rask.\n",
      says: { "My client has": "Tom Vik" },
    },
    {
      text: "“I will not sell the lighthouse,” Ada Holm said. Picture: Tom Vik/Norva\n\n“It belongs to the town,” said the mayor.\n",
      says: { "I will not": "Ada Holm", "It belongs to": null },
    },
    {
      text: "The banner over the library read “Give us back the books you took.” Ada Holm looked at it.\n",
      says: { "Give us back": null },
    },
    {
      text: "„Die Fähre fährt heute nicht, und morgen auch nicht“, sagte am Montag, nach der Sitzung mit Ada Holm, der Hafenmeister.\n",
      says: { "Die Fähre fährt": null },
    },
  ],
  "a headline in capitals is nobody's name": [
    {
      text: "The board met on Monday.\n\nRask To Holm: Leave The Pier Share Embed\nRask To Holm: Leave The Pier 1:42\nRelated: Boats Are Late Again\n\n“It will go,” Rask To Holm said.\n",
      says: { "It will go": null },
    },
  ],
  "an office before a name is no part of it": [
    {
      text: "“It is time to stop the ferry,” said Mayor-elect Ada Holm.\n\n“We warned them,” said Sheriff Tom Rask.\n\n“We could not support it,” Harbour Under-Secretary Per Vik said.\n",
      says: { "It is time": "Ada Holm", "We warned them": "Tom Rask", "We could not": "Per Vik" },
    },
  ],
  "a list of names with their words gives each their own": [
    {
      text: "Ada Holm, a former pilot:\n\n“We can leave at noon, and we shall.”\n\nTom Rask, a former mayor of the harbour — “I have friends on that boat and I want them home.”\n\nPer Vik, harbour master — “Because I feel it strongly, I shall stay.”\n",
      says: { "I have friends": "Tom Rask", "Because I feel": "Per Vik" },
    },
    {
      text: "Tom Rask won the vote. “We shall build it,” he said.\n\nAda Holm\n\nFormer mayor of Helm\n\nDec. 3\n\n“A man who boasts about boats should not lead a harbour.”\n",
      says: { "We shall build": "Tom Rask", "A man who boasts": null },
    },
  ],
  "a clause within what is said, or in an aside, takes no words from the one who says it": [
    {
      text: "Ada Holm said she was “glad to see” that Tom Rask had confirmed the decision made in July and that the “matter is over and done with”.\n",
      says: { "matter is over": "Ada Holm" },
    },
    {
      text: "When Per Vik asked Tom Rask about Ada Holm, who “sinks boats and burns harbours,” Rask replied, “She runs a port, and at least she can steer.”\n",
      says: { "sinks boats": null, "She runs a port": "Tom Rask" },
    },
    {
      text: "Per Vik asked the captain what he thought of the Pilots calling him “one of the best masters that this coast has had.”\n",
      says: { "one of the best": null },
    },
    {
      text: "The islanders began to chant, “Leave now, leave now, leave now,” while Ada Holm was speaking.\n",
      says: { "Leave now": null },
    },
  ],
  "what stands on a thing, or is answered, need not be of the one who has it or answers": [
    {
      text: "Ada Holm says that parcels come from Tom Rask, always with a picture, usually with a note reading, “You see, it was not so late at all!”\n",
      says: { "You see": null },
    },
    {
      text: "Ada Holm was not convinced, pointing to Tom Rask's past remarks to reporters: “Really? That is the best answer that you have got?”\n",
      says: { "Really?": null },
    },
    {
      text: "Tom Rask smiled. Per Vik seemed unmoved and asked him to explain how boats are built:\n\n“It was the greatest mistake of our lives to build them of wood.”\n",
      says: { "It was the greatest": null },
    },
  ],
  "nobody is taken to speak of themselves by their surname": [
    {
      text: "Ada Holm told the board to call it off, and said it was Tom Rask who had called it off. Rask said no.\n\n“If Rask thinks he can push this harbour around, he has another thing coming.”\n",
      says: { "If Rask thinks": null },
    },
  ],
  "a surname that is a trade as well is a surname where somebody bears it": [
    {
      text: "Jon Weaver runs the port of Helm. “Not today,” he said.\n\nTom Rask was late. “I was held up by the weather,” Rask said on Monday.\n\nWeaver called the departure a win on Sunday.\n\n“I think that the ferries will be on time,” he said.\n\n“It is done,” the weaver said.\n",
      says: { "I think that": "Jon Weaver", "It is done": null },
    },
  ],
  "a place, an office, a number or what somebody was is nobody's name": [
    {
      text: "“I walked all night,” said Nordhavn City, MO resident Ada Holm. “I liked it.”\n",
      says: { "I walked": "Ada Holm", "I liked it": "Ada Holm" },
    },
    {
      text: "“This should wake us all,” said Norva News contributor and harbour strategist Ada Holm.\n",
      says: { "This should wake": null },
    },
    {
      text: "The former POW admitted to the paper that he was late “on a good day, and early on no day.” The POW smiled.\n",
      says: { "on a good day": null },
    },
    {
      text: "The former Vice Presidential guest railed against the port for “once again trying to close the road to it.”\n",
      says: { "once again": null },
    },
  ],
  "who is named in what leads up to a pronoun, or by whom a thing was brought, does not speak": [
    {
      text: "Ada Holm said no. Repeating the Rask plan, he said the “hope of last year has become the blame of this one.”\n",
      says: { "hope of last year": null },
    },
    {
      text: "Tom Rask wrote it. But when the draft was sent to Mr. Vik, he sent it back, saying “frankly, I would as soon not use this at all.”\n",
      says: { "frankly, I would": null },
    },
    {
      text: "Tom Rask runs the port. When a reporter asked one of the pilots why Rask was there, he said he “had a boat to sell to the port.”\n",
      says: { "had a boat": null },
    },
    {
      text: "The lawsuit, which was brought by Helm's lawyer, Tom Rask, and Holm's lawyer, Per Vik, accused the port of “ignoring every word of the law of the sea.”\n",
      says: { "ignoring every": null },
    },
  ],
  "all of a sentence is of whoever is named at its end as saying it": [
    {
      text: "Tom Rask thinks the captain “will do the right thing and step aside” if it is true, the Harbour Board said in a statement.\n",
      says: { "will do the right": null },
    },
  ],
  "a surname that two of a text have tells nobody by itself": [
    {
      text: "It was about Malia and Sasha Holm. President Holm came at noon. Before the feast the president said that it was “puzzling that I do this every year.”\n",
      says: { "puzzling that I": null },
    },
  ],
  "the name of a body has its adjective, and that of a text or building says nothing": [
    {
      text: "The Norwegian Harbour Association said the pier “will not be sold in our time.”\n",
      says: { "will not be sold": "Norwegian Harbour Association" },
    },
    {
      text: "The Sailors Amendment states that “all persons born on board are of the ship.” The Amendment is old.\n",
      says: { "all persons born": null },
    },
    {
      text: "Songwriter Ada Holm said the bill was “clearly very badly drawn up by somebody.”\n",
      says: { "clearly very": "Ada Holm" },
    },
  ],
  "of two who may be meant, and of whom somebody else did something to, nobody is named": [
    {
      text: "Tom Rask was angry on Monday, when he took hold of a student after he asked the mayor if he “fully backed the plan of the port.”\n",
      says: { "fully backed": null },
    },
    {
      text: "Ada Holm runs the port. A member of the board that elected Ms. Holm said it was “deeply wrong for all of the trouble it caused”.\n",
      says: { "deeply wrong": null },
    },
    {
      text: "“I was tired of the long day,” Tom Rask said.\n\n“His conduct is unbecoming of a member of the board. It goes beyond the pale.”\n",
      says: { "I was tired": "Tom Rask", "His conduct": null },
    },
  ],
  "who quotes, recalls or is told somebody's words has not said them": [
    {
      text: "Ada Holm quoted Tom Rask: “The harbour is ours and nobody else has a right to it.”\n",
      says: { "The harbour is ours": null },
    },
    {
      text: "In his speech Per Vik cited Captain Rask: “The sea is deep.” “That was a mistake,” Vik said.\n\nTom Rask is a captain.\n",
      says: { "The sea is deep": null, "That was a mistake": "Per Vik" },
    },
    {
      text: "Ada Holm recalled a letter from Tom Rask: “Bring the boats in before it is dark.”\n",
      says: { "Bring the boats": null },
    },
    {
      text: "Per Vik remembered a note by his sister: “The ferry leaves at nine.”\n\nAda Holm described a message from the crew: “We are on the sandbank.”\n",
      says: { "The ferry leaves": null, "We are on": null },
    },
    {
      text: "Tom Rask read aloud from the diary of Eva Lund: “Dear friend, the boat is lost.”\n",
      says: { "Dear friend": null },
    },
    {
      text: "Ada Holm read a letter from the crew: “We are not to blame for it.”\n",
      says: { "We are not": null },
    },
    {
      text: "Ada Holm was asked by a reporter: “Are you to blame for it?”\n",
      says: { "Are you to blame": null },
    },
    {
      text: "Ada Holm read a short statement: “We are not to blame for it.”\n",
      says: { "We are not": "Ada Holm" },
    },
    {
      text: "Ada Holm recalled her first day: “Nobody told me where the boats were.”\n",
      says: { "Nobody told me": "Ada Holm" },
    },
  ],
  "what one says that another has said is left open before a colon and before what goes on": [
    {
      text: "Per Vik said that Tom Rask had told him “the harbour is ours now” and that he had laughed.\n",
      says: { "the harbour is ours": null },
    },
    { text: "Ada Holm said Tom Rask had shouted: “Cut the ropes!”\n", says: { "Cut the ropes": null } },
    {
      text: "Ada Holm told the board the captain wrote: “The ferry is not safe.”\n",
      says: { "The ferry is not": null },
    },
    {
      text: "Ada Holm claimed that her brother had told the crew: “Nobody leaves this boat.”\n",
      says: { "Nobody leaves": null },
    },
    {
      text: "Ada Holm says her father used to say: “Never sell the boat to a stranger.”\n",
      says: { "Never sell": null },
    },
    {
      text: "Ada Holm said the sign on the pier read: “Never sell the boat to a stranger.”\n",
      says: { "Never sell": null },
    },
    {
      text: "Ada Holm told the paper that a man came to the pier and shouted: “Sell the boat!”\n",
      says: { "Sell the boat": null },
    },
    {
      text: "Ada Holm said that the pier was old and added: “Nobody has ever painted it.”\n",
      says: { "Nobody has ever": "Ada Holm" },
    },
    {
      text: "Ada Holm said the pier was old and added: “Nobody has painted it.”\n",
      says: { "Nobody has painted": "Ada Holm" },
    },
  ],
  "a cue after the words that goes on with who has said them tells nobody": [
    {
      text: "“The pier is safe,” Ada Holm said the engineers had told her.\n",
      says: { "The pier is safe": null },
    },
    {
      text: "“We never had a map,” Tom Rask said his sister told the court.\n",
      says: { "We never had": null },
    },
    {
      text: "“Nobody may land here,” Per Vik recalled that a guard had shouted.\n",
      says: { "Nobody may land": null },
    },
    {
      text: "“The pier is safe until the winter,” Ada Holm said she was told.\n",
      says: { "The pier is safe": null },
    },
    {
      text: "“Never sell the boat,” Ada Holm recalled Tom Rask telling her.\n",
      says: { "Never sell": null },
    },
    {
      text: "“Never sell the boat to a stranger,” Ada Holm said, quoting Tom Rask.\n",
      says: { "Never sell": null },
    },
    {
      text: "“Never sell the boat to a stranger,” Ada Holm said, adding that it was late.\n",
      says: { "Never sell": "Ada Holm" },
    },
    {
      text: "“The pier is safe,” Ada Holm said after the engineers had told her so.\n",
      says: { "The pier is safe": "Ada Holm" },
    },
  ],
  "whom somebody hears or sees say something is not the one who hears it": [
    {
      text: "Ada Holm heard a woman say: “My boat is gone.” The woman, a neighbour of Mia Rask, said: “I have nothing left.”\n",
      says: { "My boat": null, "I have nothing": null },
    },
    {
      text: "Tom Rask watched a guard shout: “Nobody may land here.”\n",
      says: { "Nobody may land": null },
    },
    {
      text: "Ada Holm called for calm. The pilot, a cousin of Tom Rask, said: “I saw the mast move.”\n",
      says: { "I saw the mast": null },
    },
  ],
  "two quotations side by side with cues of their own are not of one": [
    {
      text: "Mia Holm wrote to Ivo Lang: “Please close the lock.” Lang replied: “Not before June.” “Then it will be too late,” she answered.\n",
      says: { "Please close": "Mia Holm", "Not before": "Ivo Lang", "Then it will": null },
    },
    {
      text: "Per Vik said: “The ferry is late.” “It is always late,” Ada Holm answered.\n",
      says: { "The ferry is late": "Per Vik", "It is always late": "Ada Holm" },
    },
    {
      text: "Per Vik replied: “Not before June comes.” “Then we shall row,” somebody shouted.\n",
      says: { "Not before": "Per Vik", "Then we shall": null },
    },
  ],
  "a pronoun that is not of the one who has spoken is somebody else": [
    {
      text: "Mia Holm said Karl Oste was wrong. “He does not know the river,” she said. “I know it better than she does,” he said.\n",
      says: { "He does not know": "Mia Holm", "I know it better": null },
    },
    {
      text: "“Boats are late,” said Tom Rask. “They are never late,” she said. “We shall see,” he said.\n",
      says: { "Boats are late": "Tom Rask", "They are never": null },
    },
  ],
  "a mother, a lawyer or a crew of somebody is not that one": [
    {
      text: "Ada Holm's mother wept. “She was my only child,” she said.\n",
      says: { "She was my": null },
    },
    {
      text: "Tom Rask’s brother came to the pier. “I taught him to sail,” he said.\n",
      says: { "I taught him": null },
    },
    {
      text: "Ada Holm was lost on Monday. Her mother stood on the pier. “She was my only child,” she said.\n",
      says: { "She was my": null },
    },
    {
      text: "Tom Rask's lawyer spoke first. “He is not to blame,” he said.\n",
      says: { "He is not": null },
    },
  ],
  "after a question who said “he” before need not be who answers": [
    {
      text: "Tom Rask was asked by Per Vik. “I do not know,” he said. “Then who does?” Vik asked. “Ask my wife,” he said.\n",
      says: { "Then who does": "Per Vik", "Ask my wife": null },
    },
    {
      text: "“The bell is broken,” Mia Holm said. “Who rang it, then?” Ada Rask asked. “It was the wind,” she said.\n",
      says: { "The bell is": "Mia Holm", "Who rang": "Ada Rask", "It was the wind": null },
    },
  ],
};

for (const [kind, cases] of Object.entries(KINDS)) {
  describe(kind, () => {
    test.each(cases.map((one) => [one.text.slice(0, 70), one] as const))("%s…", (_, one) => {
      for (const [words, speaker] of Object.entries(one.says))
        expect([words, speakerOf(one, words)]).toEqual([words, speaker]);
    });
  });
}

/** Of whom a stretch of a text is told to be the words, in whichever voice. */
function tellerOf(text: string, words: string): string | null {
  const { attributions, text: whole } = documentOf(text, { publisher: MEDIUM, issuer: MEDIUM });
  const at = whole.indexOf(words);
  return attributions.find(({ start, end }) => start <= at && at < end)?.attribution.speaker ?? null;
}

describe("what the text tells itself", () => {
  test("before a clause in which somebody says something is not theirs", () => {
    const text =
      "The vote came, and was lost, two days after Ada Holm said the pier would be sold.\n\n" +
      "Rask may be loath to go because Ada Holm has said that it is old.\n\n" +
      "As Ada Holm reported in May, not all of the money was spent.\n";
    expect(
      ["The vote came", "the pier would", "Rask may be", "it is old", "not all"].map((w) => tellerOf(text, w)),
    ).toEqual([null, "Ada Holm", null, "Ada Holm", "Ada Holm"]);
  });

  test("by a source without a name is not told by whom it names after it", () => {
    const text =
      "“It is late,” Tom Rask said.\n\nAccording to the keepers, 214 of 230 boats were counted; Rask called that “a dream”.\n\n" +
      "Rask said that 40 boats, according to the keepers, were lost.\n";
    expect(["214 of 230", "40 boats"].map((w) => tellerOf(text, w))).toEqual([null, "Tom Rask"]);
  });

  test("is not told by what is named after somebody, nor by what somebody hopes to do", () => {
    const text =
      "“It is late,” Tom Rask said.\n\nThe pier was closed after the Rask report, which nobody has read.\n\n" +
      "Rask hopes to have fifty boats in place by May.\n\nThe pier is sold if the newly chosen Harbour Board confirms it.\n";
    expect(
      ["The pier was closed", "which nobody", "fifty boats", "The pier is sold"].map((w) => tellerOf(text, w)),
    ).toEqual([null, null, null, null]);
  });
});
