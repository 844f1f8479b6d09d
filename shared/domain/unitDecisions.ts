import { exactText } from './vietnamese.ts';

/** What the clerk decided that a writing means: a unit of the register, a new one, or just its words. */
export type UnitDecision =
  | { readonly kind: 'unit'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'text' };

const asText = 'text';
const asNew = 'new=';

/** The name under which the decision about a writing stands among the answers of an import. */
export function decisionKey(writing: string): string {
  return `unit:${exactText(writing)}`;
}

/** A decision as it stands among the answers. */
export function writeDecision(decision: UnitDecision): string {
  if (decision.kind === 'unit') return decision.id;
  return decision.kind === 'new' ? `${asNew}${decision.name}` : asText;
}

/** The decision that an answer is; undefined while there is none. */
export function readDecision(answer: string | undefined): UnitDecision | undefined {
  if (answer === undefined || answer === '') return undefined;
  if (answer === asText) return { kind: 'text' };
  if (!answer.startsWith(asNew)) return { kind: 'unit', id: answer };
  const name = answer.slice(asNew.length).trim();
  return name === '' ? undefined : { kind: 'new', name };
}
