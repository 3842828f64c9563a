import type { ApprovalLevel, CarrierType } from '@terrace/carriers';
import type { Text } from '@terrace/kernel';

/** What an indicator counts. `where`: one of the values, by a field of the case's data (of an event's, where events are counted). */
export type Count =
  | CasesCount
  | {
      /** Acts of a year up to the day, each case once; `sum` adds up a field of the act instead. */
      readonly kind: 'events';
      readonly chart: string;
      readonly event: string;
      readonly where?: Where;
      readonly sum?: string;
    }
  | CertificatesCount
  /** Carriers opened within the year, the area they added in it (m²), or those approved at a level on the day. */
  | { readonly kind: 'carriers'; readonly what: 'opened' }
  | { readonly kind: 'carriers'; readonly what: 'area-added' }
  | {
      readonly kind: 'carriers';
      readonly what: 'approved';
      readonly level: ApprovalLevel;
      readonly type: CarrierType;
    }
  /** Enterprises that bear a tag on the day. */
  | { readonly kind: 'tagged'; readonly tag: string }
  /** What a person reported, by the latest report up to the day. */
  | { readonly kind: 'given'; readonly figure: string }
  | {
      readonly kind: 'ratio';
      readonly part: Count;
      readonly whole: Count;
      /** `whole`: of the part only enterprises that are in the whole as well. */
      readonly within?: 'whole';
      readonly times: string;
    }
  /** Against the end of the year so many years before. */
  | { readonly kind: 'growth'; readonly of: Count; readonly years: number }
  | {
      /** Certificates that end within the year whose enterprise has no case of the year in one of the states. */
      readonly kind: 'lapsing';
      readonly certificates: CertificatesCount;
      readonly renewedBy: { readonly chart: string; readonly states: readonly string[] };
    };

export interface CasesCount {
  /** `standing`: on the day. `reached`: within the year up to the day. */
  readonly kind: 'standing' | 'reached';
  readonly chart: string;
  readonly states: readonly string[];
  readonly where?: Where;
  /** An enterprise with several cases counts once. */
  readonly per?: 'enterprise' | 'case';
}

export interface CertificatesCount {
  /** Enterprises with a certificate valid on the day: by its dates, whenever it was recorded. */
  readonly kind: 'certificates';
  readonly chart: string;
  /** The event that records it. */
  readonly recordedBy: string;
  /** The field of the case's data with the last day of validity. */
  readonly until: string;
  readonly years: number;
  /** States that end it before. */
  readonly ended: readonly string[];
}

export type Where = Readonly<Record<string, readonly string[]>>;

export const units = [
  'enterprises',
  'carriers',
  'institutions',
  'projects',
  'platforms',
  'squareMetres',
  'percent',
  'perTenThousand',
  'times',
] as const;
export type Unit = (typeof units)[number];

/** `grows`, `falls`: against the end of the year before. */
export type Target =
  { readonly is: 'at-least' | 'above'; readonly value: string } | { readonly is: 'grows' | 'falls' };

/** 绩效指标. Amounts are exact decimals. */
export interface Indicator {
  readonly id: string;
  readonly title: Text;
  readonly unit: Unit;
  readonly target: Target;
  readonly count: Count;
  /** 力争: striven for rather than owed. */
  readonly aspired?: boolean;
  /** Shown beside the value, never added to it: what is publicised or expected is not there yet. */
  readonly besides?: readonly { readonly title: Text; readonly count: Count }[];
  /** Cases whose way through the chart brings more until the year's end. */
  readonly forecast?: { readonly chart: string; readonly reaches: readonly string[] };
  readonly clause?: string;
  readonly note?: Text;
  /** What about it is not settled. */
  readonly unconfirmed?: Text;
}

/** The indicators of a year. */
export interface IndicatorYear {
  readonly year: number;
  /** The plan that sets them. */
  readonly basis: string;
  readonly indicators: readonly Indicator[];
  /** Figures that people report, by name. */
  readonly figures: Readonly<Record<string, { readonly title: Text; readonly unit: Unit }>>;
}
