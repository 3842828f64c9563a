import type { Company } from './company';
import type { Finding } from './finding';
import { nameFormer, nameMatches, nameMissing, nameNearMiss } from './findings/name-findings';
import { findName, firstCompanyNamed } from './looking/names-in-text';
import type { ReadPage } from './page-reader';
import type { DocumentSlot } from './slot';

/** The registered name, else a former one, else what comes nearest. Only a slot that must name the company can fail by it. */
export function checkName(pages: readonly ReadPage[], company: Company, slot: DocumentSlot): Finding[] {
  const seen = findName(pages, company.name);
  if (seen?.changes === 0) return [nameMatches(seen, company.name)];
  for (const former of company.formerNames ?? []) {
    const old = findName(pages, former);
    if (old?.changes === 0) return [nameFormer(old, company.name, slot)];
  }
  if (!slot.mustName) return [];
  return [
    seen ? nameNearMiss(seen, company.name, slot) : nameMissing(firstCompanyNamed(pages), company.name, slot),
  ];
}
