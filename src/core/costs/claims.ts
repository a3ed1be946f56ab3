/**
 * 立替: one member pays a cost first and bills the others for their shares (Yamaguchi: one city signs for the study).
 */
import type { CostsCase } from './case';
import type { Claim, LineShare } from './figures';

export function claimsOf(c: CostsCase, byCost: Float64Array): Claim[] {
  const members = c.members.length;
  return c.costs.flatMap(({ payer }, cost) =>
    payer === null
      ? []
      : c.members.flatMap((_, debtor): Claim[] => {
          const amount = byCost[cost * members + debtor] ?? 0;
          return debtor === payer || amount === 0 ? [] : [{ cost, payer, debtor, amount }];
        }),
  );
}

/** Per member: what it is owed less what it owes; the members' balances sum to 0. */
export function claimBalances(members: number, claims: readonly Claim[]): Float64Array {
  const balance = new Float64Array(members);
  for (const { payer, debtor, amount } of claims) {
    balance[payer] = (balance[payer] ?? 0) + amount;
    balance[debtor] = (balance[debtor] ?? 0) - amount;
  }
  return balance;
}

/** Σ of the lines' shares, `[cost * members + member]`. */
export function sharesByCost(c: CostsCase, shares: readonly LineShare[]): Float64Array {
  const members = c.members.length;
  const sums = new Float64Array(c.costs.length * members);
  for (const { cost, share } of shares)
    share.forEach((yen, m) => (sums[cost * members + m] = (sums[cost * members + m] ?? 0) + yen));
  return sums;
}
