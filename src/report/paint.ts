/** Colours for a terminal, or none. Each function gets text that is already laid out. */
export interface Paint {
  /** Headings. */
  readonly bold: (text: string) => string;
  /** What may be read over. */
  readonly dim: (text: string) => string;
  /** Errors. */
  readonly red: (text: string) => string;
  /** Warnings. */
  readonly yellow: (text: string) => string;
  /** What is well. */
  readonly green: (text: string) => string;
}

const asIs = (text: string): string => text;

/** No colours: what files and pipes get. */
export const noPaint: Paint = Object.freeze({ bold: asIs, dim: asIs, red: asIs, yellow: asIs, green: asIs });
