/** What a word or a phrase of a title stands for when titles are compared. */
export interface Meant {
  readonly meaning: string;
  /** The words of the title, normalised, that say it. */
  readonly words: readonly string[];
  /** True where the words say nothing alone, such as "other matters": only the same words are the same. */
  readonly empty?: true;
}

/** What is known of a language in which tasks are worded; other languages compare by their plain words. */
export interface TaskLanguage {
  /** The primary language tag. */
  readonly tag: string;
  /** A title of no more words with a meaning says too little alone: the title above is read with it. */
  readonly shortTitle: number;
  /** What the normalised words of a title stand for, in their order; words without a meaning of their own are left out. `fold`: accents were left out. */
  readonly meaningsOf: (words: readonly string[], fold: boolean) => Meant[];
  /** Meanings that say what is done, not to what; they count half. */
  readonly deeds: ReadonlySet<string>;
  /** True where spaces part syllables: those that stand together in all titles are shown together. */
  readonly syllables?: true;
  /** How a normalised clause begins that only coordinates, or takes part: it is support, not a lead. */
  readonly coordinates: RegExp;
}
