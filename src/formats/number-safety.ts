/**
 * Why a number cannot be kept as it was written: it is beyond the largest number there is, or its last digits would be lost.
 * A whole number beyond 2^53 is kept when it reads back digit by digit. `undefined` when the number is safe.
 */
export function numberProblem(written: string, value: number): "number-not-finite" | "number-not-safe" | undefined {
  if (!Number.isFinite(value)) return "number-not-finite";
  if (Number.isSafeInteger(value) || /^[-+]?[0-9]*[.eE]/.test(written)) return undefined; // With a point or an exponent it is an approximation anyway.
  return String(value) === written ? undefined : "number-not-safe";
}
