/** The register on paper. */
export function PrintDirectivesPage() {
  return null;
}
