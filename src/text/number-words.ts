const NUMBER_WORD =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?)$/u;

/** Whether a word of a normalised text is a number, in digits or as a word. */
export function isNumber(word: string): boolean {
  return NUMBER_WORD.test(word);
}

const SMALL = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen`
    .split(/\s+/)
    .map((word, value) => [word, value] as const),
);
const TENS = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index) => [word, 20 + 10 * index] as const),
);
const SCALES = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["billion", 1e9],
  ["dozen", 12],
]);

/** The numbers in a run of words, in digits or words: [25] of "twenty", "five"; what has digits and letters, as it is. */
export function numbersIn(words: readonly string[]): (number | string)[] {
  const found: (number | string)[] = [];
  let open = false;
  for (const word of words) {
    const scale = SCALES.get(word.replace(/s$/, ""));
    const last = found.at(-1);
    const value = SMALL.get(word) ?? TENS.get(word) ?? (/^\d+(?:\.\d+)?$/.test(word) ? Number(word) : undefined);
    if (scale !== undefined) {
      if (open && typeof last === "number") found[found.length - 1] = last * scale;
      else found.push(scale);
      open = true;
    } else if (value !== undefined) {
      const joins =
        open && typeof last === "number" && last % 10 === 0 && last >= 20 && value < 100 && !/\d/.test(word);
      if (joins) found[found.length - 1] = last + value;
      else found.push(value);
      open = true;
    } else if (word !== "and") {
      open = false;
      if (/\d/.test(word)) found.push(word);
    }
  }
  return found;
}
