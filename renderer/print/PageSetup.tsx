interface PageSetupProps {
  readonly size: 'A4' | 'A3';
  readonly isLandscape: boolean;
  /** As CSS writes it: upper, right, lower, left. */
  readonly margin: string;
  /** Paper that is printed already has no room for the number of the sheet. */
  readonly hasNumbers: boolean;
}

/**
 * The sheet of a paper that is no lying A4, for as long as it is shown. Named pages would do, but whatever
 * else is in the document then gets a sheet of its own behind them.
 */
export function PageSetup({ size, isLandscape, margin, hasNumbers }: PageSetupProps) {
  const sheet = `size: ${size} ${isLandscape ? 'landscape' : 'portrait'}; margin: ${margin};`;
  const numbers = hasNumbers ? '' : '@top-center { content: none; }';
  return <style>{`@page { ${sheet} ${numbers} }`}</style>;
}
