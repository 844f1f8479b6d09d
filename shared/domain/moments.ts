const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * A moment as an office writes it, by the PC's own clock: "24/11/2026 09:05". The locale's own form
 * puts the time first and the seconds in.
 * @param moment ISO 8601
 */
export function formatMoment(moment: string): string {
  const at = new Date(moment);
  const day = `${twoDigits(at.getDate())}/${twoDigits(at.getMonth() + 1)}/${at.getFullYear()}`;
  return `${day} ${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

/**
 * A day by the PC's own clock, ISO: today, unless told otherwise. Local, because a deadline ends at midnight
 * in the office.
 */
export function localToday(now: Date = new Date()): string {
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
