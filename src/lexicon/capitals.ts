import { wordsIn } from "./build.ts";

/** Words that are other words in capitals, or with a capital: "US" and "us", "May" and "may". In small letters. */

/** Written in capitals throughout, another word. */
export const IN_CAPITALS: ReadonlySet<string> = new Set(wordsIn("us it who aids start salt cop ace pen isis eta"));

/** With a capital that no beginning of a sentence explains, another word; by language (ISO 639-1). */
export const WITH_CAPITAL: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    wordsIn(`
      may march august polish turkey china catholic orthodox liberal conservative democrat democrats democratic
      republican republicans labour green greens left right unionist nationalist bill mark will rose frank grace hope
      faith joy dean guy job nice reading bath mobile cork split lent god guinea japan georgia jersey bass pole poles
      lima scone slough wells deal rugby rich sue pat jack penny carol dick jimmy drew chase pearl ruby summer dawn`),
  ),
  de: new Set(wordsIn("sie ihr ihre ihrer ihrem ihren ihnen arm weise reich dank laut kraft trotz morgen essen")),
};
