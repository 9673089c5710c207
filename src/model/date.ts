import * as z from "zod/mini";

/** A day, as `2025-07-01`. Every end (`until`) is the first day on which it no longer is. */
export const Day = z.string().check(
  z.superRefine((day, context) => {
    if (!isDay(day)) context.addIssue({ code: "custom", params: { code: "date-wrong" } });
  }),
);
export type Day = string;

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day of the calendar in ISO form, from year 1 on. */
export function isDay(day: string): boolean {
  if (day.length !== 10 || !shape.test(day) || day < "0001") return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** The day some days later, or earlier when `count` is negative; it stays within the years 1 to 9999. */
export function daysAfter(day: Day, count: number): Day {
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
  return isDay(moved) ? moved : count < 0 ? "0001-01-01" : "9999-12-31";
}
