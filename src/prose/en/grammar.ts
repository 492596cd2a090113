import { DATES_IN_ENGLISH } from "../../text/edtf.ts";
import { grammarOf } from "../grammar.ts";

export const grammar = grammarOf("en-GB", {
  dates: DATES_IN_ENGLISH,
  names: "en",
  pluralOf: (one) => `${one}s`,
});

export const { list, either, plural, number, country, language } = grammar;
