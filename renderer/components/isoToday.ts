/** Today by the PC's clock, ISO: the Swedish way of writing a date is that. */
export function isoToday(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}
