import type { Folio } from '../folio';
import type { PaperCompany } from '../paper';

/** Title, and whose paper it is. */
export function header(folio: Folio, company: PaperCompany, title: string, subtitle?: string): void {
  folio.title(title);
  if (subtitle) folio.centred(subtitle);
  folio.space(6);
  folio.pairs([
    ['单位名称', company.name],
    ['统一社会信用代码', company.creditCode],
  ]);
}

/** The accounting firm that signs the invented company's reports. */
export const agency = '常州示例会计师事务所（普通合伙）';

export const lastYear = (company: PaperCompany): number => company.applicationYear - 1;
