import { expect, test } from "vitest";
import { languageOf } from "../../src/sources/language.ts";

const NOTES: [string, string][] = [
  [
    "en",
    "The harbour was closed on Monday morning after a barge " +
      "broke loose from its moorings. Nobody was hurt, the harbour " +
      "master said, and the ferry to the island ran again from noon. The council will look at the ropes.",
  ],
  [
    "en",
    "The school choir sang on the green last night. About sixty " +
      "came to hear it, and the rain held off till ten. Miss " +
      "Orrin thanked the smith for the bench he made, and the miller for the cakes. They sing again in June.",
  ],
  [
    "en",
    "Found near the old mill: one brown dog, no collar, white on " +
      "the left ear. It eats well and sleeps in our barn. If " +
      "the dog is yours, come to the Parry farm and bring " +
      "something that it knows. We keep it until the end of the month.",
  ],
  [
    "en",
    "Dear neighbours, the well in the yard is dry again. Please fetch your water from the pump by the chapel until " +
      "Friday. Old Brock has looked at it and says the stone at the bottom has slipped. He will mend it with his son.",
  ],
  [
    "de",
    "Der Hafen blieb am Montag geschlossen, weil sich in der Nacht ein Lastkahn losgerissen hatte. Verletzt wurde " +
      "niemand, sagte die Hafenmeisterin, und die Fähre zur Insel " +
      "fuhr ab Mittag wieder. Der Rat will sich die Taue ansehen.",
  ],
  [
    "tr",
    "Liman pazartesi sabahı kapalı kaldı, çünkü gece bir mavna halatlarını kopardı. Liman başkanı kimsenin " +
      "yaralanmadığını söyledi. Adaya giden vapur öğleden sonra yeniden kalktı. Belediye meclisi halatlara bakacak.",
  ],
  [
    "az",
    "Liman bazar ertəsi səhər bağlı qaldı, çünki gecə bir barja kəndirlərini qopardı. Liman rəisi dedi ki, heç kim " +
      "yaralanmayıb. Adaya gedən gəmi günortadan sonra yenidən yola düşdü. Bələdiyyə kəndirlərə baxacaq.",
  ],
  [
    "ru",
    "Порт в понедельник утром был закрыт, потому что ночью баржа " +
      "оборвала канаты. Начальник порта сказал, что никто не " +
      "пострадал. Паром на остров снова пошёл после полудня. Совет " +
      "осмотрит канаты и купит новые, если найдутся деньги.",
  ],
];

test.each(NOTES)("the language of a short note is guessed: %s, %s", (language, text) => {
  expect(languageOf(text)).toBe(language);
});
