export interface FiscalYear {
  readonly year: number;
  readonly salesYuan: string;
  readonly totalIncomeYuan: string;
  readonly rdYuan: string;
  readonly hntIncomeYuan: string;
  readonly netAssetsYuan: string;
  readonly totalAssetsYuan: string;
  readonly staff: number;
  readonly rdStaff: number;
}

/** What the papers of one invented company say. Money is exact decimals in 元. */
export interface PaperCompany {
  readonly name: string;
  readonly creditCode: string;
  readonly legalPerson: string;
  /** `YYYY-MM-DD`. */
  readonly registeredOn: string;
  readonly address: string;
  readonly registeredCapitalYuan: string;
  readonly fiscalYears: readonly FiscalYear[];
  readonly ip: readonly {
    readonly no: string;
    readonly title: string;
    readonly kind: string;
    readonly grantedOn: string;
  }[];
  readonly products: readonly { readonly no: string; readonly title: string; readonly incomeYuan: string }[];
  readonly applicationYear: number;
}

export type PaperSlot =
  'D1' | 'D2' | 'D3a' | 'D3b' | 'D3c' | 'D3d' | 'D4' | 'D5' | 'D6' | 'D7' | 'D8' | 'D9' | 'D10';

export interface Paper {
  readonly slot: PaperSlot;
  readonly fileName: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** True when the file is a picture without stored letters. */
  readonly scanned: boolean;
}
