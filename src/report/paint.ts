/** Colours for a terminal, or none. Each function gets text that is already laid out. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
}

const asIs = (text: string): string => text;

/** No colours: what files and pipes get. */
export const noPaint: Paint = Object.freeze({ bold: asIs, dim: asIs, red: asIs, yellow: asIs, green: asIs });
