import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { COMMANDS } from "../../commands/index.ts";
import type { Library } from "../../src/search/library.ts";
import { openCorpus, ROOT } from "../support.ts";
import { GERMAN, INVOKER, SETTINGS } from "./support.ts";

/** What questions are made of that a reply has most to say about. */
const PARTS = [
  ..."1 1,275 12.50 2019 26 February — “ ” « ‘ ( ) [ ] ... ? # * _ > | ~ ` \\ \n @".split(" "),
  ..."boat sailings passengers Easter not never only at least hostages killed children who said why how many when".split(
    " ",
  ),
  ..."Lövrey Лёврей MS Moevka Kvalholm Brueckmar Island Council Coastal Ferry Authority Aliyeva Khojaly Milli Majlis".split(
    " ",
  ),
  ..."pasengers harbuor timetabel wo wurde gesagt Gewölbe où est le bateau 施政報告 \uFDFA 👍 https://example.org/a_b".split(
    " ",
  ),
];

let libraries: Library[];
beforeAll(async () => {
  libraries = await Promise.all([`${ROOT}/examples`, `${ROOT}/corpus`].map((CORPUS_DIR) => openCorpus({ CORPUS_DIR })));
});

/** A few words in turn, again and again, up to the longest that a field takes. */
const asked = fc
  .tuple(fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 4000 }))
  .map(([words, length]) => `${words.join(" ")} `.repeat(Math.ceil(length / words.join(" ").length)).slice(0, length));

test.each(COMMANDS.map((command) => [command.definition.name, command] as const))(
  "whatever words /%s is used with, its reply is one that Discord takes",
  (_, { definition, run }) => {
    const named = "options" in definition ? (definition.options ?? []) : [];
    fc.assert(
      fc.property(asked, fc.boolean(), fc.boolean(), (words, german, isSecond) => {
        const options = Object.fromEntries(
          named.flatMap((option) =>
            option.type === 3 && !("choices" in option && option.choices)
              ? [[option.name, words.slice(0, option.max_length ?? 6000)]]
              : [],
          ),
        );
        const required = named.filter((option) => "required" in option && option.required).map(({ name }) => name);
        const request = { invoker: german ? GERMAN : INVOKER, settings: SETTINGS, target: words };
        const library = libraries[isSecond ? 1 : 0] as Library;
        const needed = Object.fromEntries(Object.entries(options).filter(([name]) => required.includes(name)));
        for (const given of [options, needed])
          expect(run(library, { ...request, options: given }).kind).toMatch(/^post$|^private$/);
      }),
      { numRuns: 40 },
    );
  },
);
