/** Different strings, numbered from 0 in the order in which they first come. */
export class Strings {
  readonly #numbers = new Map<string, number>();

  of(string: string): number {
    const known = this.#numbers.get(string);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(string, number);
    return number;
  }

  all(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** Some of the numbers of strings, each with one of its own, from 0 in the order in which they first come. */
export class Chosen {
  readonly #own: (number | undefined)[] = [];
  readonly #chosen: number[] = [];

  get size(): number {
    return this.#chosen.length;
  }

  of(number: number): number {
    const known = this.#own[number];
    if (known !== undefined) return known;
    // An array that is written to far behind its end would become a table.
    while (this.#own.length <= number) this.#own.push(undefined);
    this.#own[number] = this.#chosen.length;
    return this.#chosen.push(number) - 1;
  }

  all(): readonly number[] {
    return this.#chosen;
  }

  /** The strings themselves, by their own numbers. */
  named(all: readonly string[]): Map<string, number> {
    return new Map(this.#chosen.map((number, own) => [all[number] as string, own]));
  }
}
