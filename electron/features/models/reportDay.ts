/** The day whose units a year is counted by: its last one, in the present year today. */
export function reportDay(year: number, today: string): string {
  const last = `${String(year).padStart(4, '0')}-12-31`;
  return last < today ? last : today;
}
