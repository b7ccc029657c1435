import { REFUSAL_GROUNDS, type RefusalGround, type RequestKind } from '../request.ts';

/** Grounds that the law knows for some rights only; the others hold for all. */
const ONLY_FOR: Partial<Record<RefusalGround, readonly RequestKind[]>> = {
  rights_of_others: ['access', 'portability'], // Arts. 15(4), 20(4) GDPR
  freedom_of_expression: ['deletion'], // Art. 17(3)(a) GDPR
  legal_obligation: ['deletion'], // Art. 17(3)(b) GDPR
  public_health: ['deletion'], // Art. 17(3)(c) GDPR
  archiving_or_research: ['deletion'], // Art. 17(3)(d) GDPR
  legal_claims: ['deletion'], // Art. 17(3)(e) GDPR
};

/**
 * The lawful grounds for refusing what a request asks for.
 * @example groundsFor(['access'])  //=> ['identity_not_established', 'manifestly_unfounded', 'excessive', 'rights_of_others']
 */
export function groundsFor(kinds: readonly RequestKind[]): RefusalGround[] {
  return REFUSAL_GROUNDS.filter((ground) => ONLY_FOR[ground]?.some((kind) => kinds.includes(kind)) ?? true);
}
