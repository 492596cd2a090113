import { type Case, tellsOf } from "./said.ts";

/** Who comes in anew, a title, a link, a picture, a body or a trade: who is meant by them, and who is not. All invented. */
const KINDS: Record<string, readonly Case[]> = {
  "a pronoun after somebody new": [
    [
      "Lena Dahl left the board in June. Enter Per Kvist, a plumber who had never run for anything. “I was bored at home,” he said. “So I wrote a poster.”\n",
      { "I was bored": "Per Kvist", "So I": "Per Kvist" },
    ],
    [
      "“It was a cold year,” Lars Dahl said. Enter Per Kvist, a plumber who had never run for anything. “I was bored at home,” he said.\n\n“I wrote a poster.”\n",
      { "I was bored": "Per Kvist", "I wrote": "Per Kvist" },
    ],
    [
      "“It was a cold year,” Lars Dahl said.\n\nThen came a plumber who had never run for anything.\n\n“I was bored at home,” he said. “So I wrote a poster.”\n",
      { "I was bored": null, "So I": null },
    ],
    [
      "Lars Dahl ran the club for years. His captain is Per Kvist, who is 31. “I was bored at home,” he said.\n",
      { "I was bored": "Per Kvist" },
    ],
    [
      "Lars Dahl was arrested at noon. A police spokesman declined to name him. “The man was known to us for years,” he said.\n",
      { "The man": null },
    ],
    [
      "Lars Dahl was arrested at noon. Police spokesman Per Kvist took questions. “The man was known to us for years,” he said.\n",
      { "The man": "Per Kvist" },
    ],
    ["Lars Dahl praised Per Kvist. “The man is a born captain,” he said.\n", { "The man": "Lars Dahl" }],
    ["Lars Dahl met Per Kvist on Monday. Kvist lost. “It was a cold year,” he said.\n", { "It was": "Per Kvist" }],
    [
      "Eva Dahl designed the app. Its first user was Ida Kvist, a nurse in Helm. “It saved me an hour a day,” she said.\n",
      { "It saved": "Ida Kvist" },
    ],
    [
      "Eva Dahl designed the app. A nurse in Helm tried it first. “It saved me an hour a day,” she said.\n",
      { "It saved": null },
    ],
    [
      "Judge Eva Dahl read the sentence. The victim's mother wept. “I have no son any more,” she said.\n",
      { "I have": null },
    ],
    [
      "Eva Dahl told the court that Ida Kvist had hit her. “I never saw a knife at all,” she said.\n",
      { "I never": "Eva Dahl" },
    ],
    [
      "The prosecutor said Lars Dahl had run. His lawyer, Per Kvist, disagreed. “He walked out like anyone,” he said.\n",
      { "He walked": "Per Kvist" },
    ],
    [
      "Lars Dahl scored twice. Coach Per Kvist was pleased. “He is worth every coin,” he said.\n",
      { "He is worth": "Per Kvist" },
    ],
    ["Lars Dahl scored twice on Sunday. “We played like boys,” he said.\n", { "We played": "=Lars Dahl" }],
    [
      "Meet Per Kvist. Lars Dahl hired the baker in May. “He came in at four every day,” he said.\n",
      { "He came": "Lars Dahl" },
    ],
    [
      "Lars Dahl was the first to sign. Next to him sat Per Kvist. “I can't read these forms,” he said.\n",
      { "I can't": "Per Kvist" },
    ],
    [
      "Lars Dahl was the first to sign. Not so Per Kvist: he stayed away. “I can't read these forms,” he said.\n",
      { "I can't": "Per Kvist" },
    ],
    [
      "Joining Lars Dahl is Per Kvist, who built the boat. “I can't swim at all,” he said.\n",
      { "I can't": "Per Kvist" },
    ],
    [
      "Lars Dahl, 40, died on Monday. “He was the best of us,” said a neighbour. “He fed every cat,” he added.\n",
      { "He was": null, "He fed": null },
    ],
  ],
  "headings and links": [
    ["Related: Lake Vire Prices Fall\n\n“The mill must be sold before the winter,” he said.\n", { "The mill": null }],
    ["By Tom Rask\n\n“The mill must be sold before the winter,” he said.\n", { "The mill": null }],
    ["Share this\n\nTom Rask\n\n“The mill must be sold before the winter.”\n", { "The mill": null }],
    [
      "Harbour Money Vanishes Overnight\n\nThe board met. “It is all gone, all of it,” he said.\n",
      { "It is all": null },
    ],
    ["Photo: Tom Rask\n\n“It is all gone, all of it,” the man in the picture said.\n", { "It is all": null }],
    ["Watch: Tom Rask Speaks\n\nThe board met. “It is all gone, all of it,” it was said.\n", { "It is all": null }],
    ["By Tom Rask, Staff Writer\n\nHELM - “It is all gone, all of it,” the mayor said.\n", { "It is all": null }],
    ["Ada Holm spoke on Monday. Read more: Tom Rask. “It is all gone, all of it,” he said.\n", { "It is all": null }],
    ["Don't miss: “It is all gone, all of it”\n\nAda Holm spoke.\n", { "It is all": null }],
    ["Most Read: “It is all gone, all of it”\n\nAda Holm spoke.\n", { "It is all": null }],
    ["Related Story: “It is all gone, all of it”\n\nAda Holm spoke.\n", { "It is all": null }],
    ["Editor's Pick: “It is all gone, all of it”\n\nAda Holm spoke.\n", { "It is all": null }],
  ],
  "titles and inscriptions": [
    ["Ada Holm wrote a book called “How the Mill Was Sold in Winter.”\n", { "How the": null }],
    ["Ada Holm spoke about her film, “The Mill That Was Sold in Winter,” on Monday.\n", { "The Mill": null }],
    ["Ada Holm's study, titled “Effects of Mills on Rivers in Winter,” said little.\n", { Effects: null }],
    ["Ada Holm holds the patent for “a method of selling mills in winter.”\n", { "a method": null }],
    ["Ada Holm said she wrote the song “Sell the Mill Before the Winter” in a night.\n", { "Sell the": "Ada Holm" }],
    ["Ada Holm stood beside a banner reading “Sell the mill before the winter.”\n", { "Sell the": null }],
    ["Ada Holm said her book “How the Mill Was Sold in Winter” was late.\n", { "How the": "Ada Holm" }],
    ["Ada Holm wore a shirt with the words “Sell the mill before the winter.”\n", { "Sell the": null }],
    ["Tom Rask's patent, “System and method for selling mills in winter”, was filed in May.\n", { System: null }],
    ["In his memoir “The Mill That Was Sold in Winter,” Tom Rask tells of the fire.\n", { "The Mill": "Tom Rask" }],
    ["Ada Holm launched a campaign under the slogan “Sell the mill before the winter.”\n", { "Sell the": null }],
    [
      "Protesters told Ada Holm to go, holding signs that said “Sell the mill before the winter.”\n",
      { "Sell the": null },
    ],
    [
      "Ada Holm, author of “How the Mill Was Sold in Winter,” said the river was dry.\n",
      { "How the": null, "the river": "Ada Holm" },
    ],
    ["Ada Holm gave a talk entitled “How the Mill Was Sold in Winter” at the fair.\n", { "How the": null }],
    ["Ada Holm said the paper “Effects of Mills on Rivers in Winter” had been withdrawn.\n", { Effects: "Ada Holm" }],
    ["Ada Holm published “How the Mill Was Sold in Winter” in May.\n", { "How the": null }],
    ["Ada Holm released the single “Sell the Mill Before the Winter” in May.\n", { "Sell the": null }],
    ["Ada Holm starred in “The Mill That Was Sold in Winter,” a hit.\n", { "The Mill": null }],
    ["Ada Holm says in her book: “The mill was sold before the winter.”\n", { "The mill": "=Ada Holm" }],
    ["Ada Holm won a prize for “her long service to the mills of Helm.”\n", { "her long": null }],
  ],
  "they, after a body": [
    ["Vire University is old. Researchers there studied bees. They found that bees sleep.\n", { "bees sleep": null }],
    ["Vire University paid for the study. They found that bees sleep.\n", { "bees sleep": null }],
    ["Neighbours called the Vire Fire Department at noon. They said the roof was burning.\n", { "the roof was": null }],
    ["Two students of Vire University built a boat. They said it floats.\n", { "it floats": null }],
    ["Scientists at the Vire Institute worked for years. They say the glacier is safe.\n", { "the glacier": null }],
    ["Parents met the Vire School Board on Monday. They said the bus was late.\n", { "the bus": null }],
    ["The Vire School Board met on Monday. They said the bus was late.\n", { "the bus": "Vire School Board" }],
    [
      "The Vire Institute said on Monday the glacier was safe. They said it would hold.\n",
      { "it would": "Vire Institute" },
    ],
    ["Fans left Vire United in anger. They said the price was too high.\n", { "the price": null }],
    ["Vire United beat Helm City. They said the pitch was wet.\n", { "the pitch": null }],
  ],
  "two who say it": [
    ["Ada Holm and Tom Rask said the boat was sold.\n", { "the boat": null }],
    ["Ada Holm and her husband Tom said the boat was sold.\n", { "the boat": null }],
    ["Ada and Tom Holm said the boat was sold.\n", { "the boat": null }],
    ["Ada Holm, with her husband, Tom, said they had sold the boat.\n", { "they had": "Ada Holm" }],
    ["Both Ada Holm and Tom Rask told the court that the boat was sold.\n", { "the boat": null }],
    ["Ada Holm and her brother Tom Rask say the boat was sold.\n", { "the boat": null }],
    ["The boat was sold, according to Ada Holm and Tom Rask.\n", { "The boat": null }],
    ["The boat was sold, said Ada Holm and Tom Rask.\n", { "The boat": null }],
    ["The boat was sold, Ada Holm and her son said.\n", { "The boat": null }],
    ["Mr and Mrs Holm said the boat was sold. Ada Holm wept.\n", { "the boat": null }],
    ["“The boat was sold in May,” Ada Holm and Tom Rask said.\n", { "The boat": null }],
    ["Ada Holm met Tom Rask. The couple said the boat was sold.\n", { "the boat": null }],
    ["Ada Holm and Tom Rask married in May. Holm said the boat was sold.\n", { "the boat": "=Ada Holm" }],
  ],
  "what a picture shows": [
    ["Tom Rask says the mill must go\n\nThe board met on Monday.\n", { "the mill": "Tom Rask" }],
    ["Ada Holm, left, watches as Tom Rask explains the plan to voters. (Photo by Nils Vik)\n", { "the plan": null }],
    ["Ada Holm speaks to reporters in Vire on Monday. Photo: Nils Vik\n", { "to reporters": null }],
    ["Tom Rask announces his run for mayor in Vire, May 4. (Nils Vik/Post)\n", { "his run": null }],
    ["A picture of Ada Holm explaining the plan to voters in May.\n", { "the plan": null }],
    ["File photo: Tom Rask telling the board about the mill\n", { "about the": null }],
    ["Ada Holm is seen calling for calm outside the court.\n", { "for calm": null }],
  ],
  "the firm": [
    [
      "Vire Power Company cut the lines at noon. “We had no other choice left,” the company said.\n",
      { "We had": "=Vire Power Company" },
    ],
    [
      "The Vire Environment Agency closed the beach. “Nobody should swim this week,” the agency said.\n",
      { Nobody: "=Vire Environment Agency" },
    ],
    [
      "Rowing Club Vire lost its boats. “We shall row on in borrowed ones,” the club said in a statement.\n",
      { "We shall": "Rowing Club Vire" },
    ],
    [
      "Vire United Football Club sacked its coach. “We thank him for three good years,” the club said.\n",
      { "We thank": "=Vire United Football Club" },
    ],
    [
      "Brandlo Inc. is moving to Vire. “We outgrew the old barn years ago,” the firm said.\n",
      { "We outgrew": "=Brandlo Inc" },
    ],
    ["Brandlo Inc. bought Lumo Ltd. “We outgrew the old barn years ago,” the firm said.\n", { "We outgrew": null }],
    [
      "Vire Airport Authority shut the runway. The authority said it would open on Friday.\n",
      { "it would": "=Vire Airport Authority" },
    ],
    [
      "The Vire Hospital Trust lost the files. The trust said no patient was harmed.\n",
      { "no patient": "=Vire Hospital Trust" },
    ],
    [
      "Vire Power Company sued the Helm Grid Company. “We had no other choice left,” the company said.\n",
      { "We had": null },
    ],
    [
      "Ada Holm sued the Helm Grid Company. Her firm lost. “We had no other choice left,” the firm said.\n",
      { "We had": null },
    ],
    [
      "Vire University said on Monday the hall would close. “The roof is not safe,” the university said.\n",
      { "The roof": "=Vire University" },
    ],
    [
      "Brandlo, a maker of lamps, cut 40 jobs. “We had no other choice left,” the company said.\n",
      { "We had": "Brandlo" },
    ],
    [
      "Brandlo cut 40 jobs. Brandlo's shares fell. “We had no other choice left,” the company said.\n",
      { "We had": "Brandlo" },
    ],
  ],
  "the actress": [
    ["Actress Ada Holm left the show. “I was tired of the wig,” the actress said.\n", { "I was": "=Ada Holm" }],
    ["Ada Holm, an actress, left the show. “I was tired of the wig,” the actress said.\n", { "I was": "=Ada Holm" }],
    ["Ada Holm left the show in May. “I was tired of the wig,” the actress said.\n", { "I was": "=Ada Holm" }],
    [
      "Per Kvist saved two penalties on Sunday. “I guessed left both times,” the goalkeeper said.\n",
      { "I guessed": "=Per Kvist" },
    ],
    [
      "Coach Per Kvist changed the team. “They were tired after Helm,” the coach said.\n",
      { "They were": "=Per Kvist" },
    ],
    ["Ada Holm released an album in May. “I wrote it in a shed,” the singer says.\n", { "I wrote": "=Ada Holm" }],
    ["Ada Holm will read in Vire on Monday. “I wrote it in a shed,” said the author.\n", { "I wrote": "=Ada Holm" }],
    ["Ada Holm met Tom Rask in Vire. “I wrote it in a shed,” said the author.\n", { "I wrote": null }],
    ["Ada Holm lost her goalkeeper in May. “I guessed left both times,” the goalkeeper said.\n", { "I guessed": null }],
    [
      "Per Kvist, the goalkeeper, and Lars Dahl, the striker, shared a room. “I guessed left both times,” the goalkeeper said.\n",
      { "I guessed": "=Per Kvist" },
    ],
    ["Ada Holm, 31, was hurt by a driver. “I did not see her at all,” the driver said.\n", { "I did": null }],
    ["Ada Holm was operated on in Vire. “It went well and she is awake,” the surgeon said.\n", { "It went": null }],
    ["Ada Holm interviewed the actress in May. “I was tired of the wig,” the actress said.\n", { "I was": null }],
    ["Per Kvist was dropped on Sunday. “He needs a rest and some sleep,” the coach said.\n", { "He needs": null }],
    ["Per Kvist was dropped on Sunday. “We need fresh legs this week,” the coach said.\n", { "We need": null }],
  ],
};

tellsOf(KINDS);
