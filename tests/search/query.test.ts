import { expect, test } from "vitest";
import { readQuery } from "../../src/search/query.ts";
import { search } from "../../src/search/search.ts";
import { documentOf, libraryOf } from "../support.ts";

test("a month that is asked for in German finds what is written in English", () => {
  const library = libraryOf([
    documentOf("The mast fell on 7 October 1992. Dues were paid in May.", { ref: "aa" }, "a"),
    documentOf("The quay is of stone.", { ref: "bb" }, "b"),
  ]);
  for (const query of ["Oktober 1992", "7. Oktober 1992", "Mast im Oktober"]) {
    expect(readQuery(library, query).unknown).not.toContain("Oktober");
    expect(search(library, query).hits).not.toEqual([]);
  }
});
