/** Whole numbers below 2^32, to which others are added; they stand outside the heap. */
export class GrowingNumbers {
  #numbers = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(number: number): void {
    if (this.#length === this.#numbers.length) this.#grow(this.#length + 1);
    this.#numbers[this.#length++] = number;
  }

  addAll(numbers: ArrayLike<number>): void {
    if (this.#length + numbers.length > this.#numbers.length) this.#grow(this.#length + numbers.length);
    this.#numbers.set(numbers, this.#length);
    this.#length += numbers.length;
  }

  /** The numbers so far, in memory of their own. */
  done(): Uint32Array<ArrayBuffer> {
    return this.#numbers.slice(0, this.#length);
  }

  #grow(least: number): void {
    const more = new Uint32Array(Math.max(least, this.#numbers.length * 2));
    more.set(this.#numbers.subarray(0, this.#length));
    this.#numbers = more;
  }
}
