/** 载体类型. */
export const carrierTypes = ['incubator', 'maker-space', 'accelerator', 'community'] as const;
export type CarrierType = (typeof carrierTypes)[number];

export const approvalLevels = ['state', 'province', 'city', 'district'] as const;
export type ApprovalLevel = (typeof approvalLevels)[number];

/** 企业统计、资源拓展、资本、政策服务, and what mentors do. */
export const serviceKinds = ['statistics', 'resources', 'capital', 'policy', 'mentoring'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** 孵化期 of start-ups, 观察期 of projects that grow. */
export const tenantStages = ['incubation', 'observation'] as const;
export type TenantStage = (typeof tenantStages)[number];

/** Who a carrier is. */
export interface Profile {
  readonly name: string;
  readonly type: CarrierType;
  /** The enterprise that runs it. */
  readonly operatorId: string;
  /** 一园一产业: the industry it stands for. */
  readonly direction: string;
  readonly street: string;
  readonly openedOn: string;
  readonly desks: number;
}

/**
 * Something that happened to a carrier. `on` is the day it holds from, YYYY-MM-DD; areas are exact decimals in square metres.
 * A carrier is all of its facts, in order: none is changed, a wrong one is followed by a right one.
 */
export type Fact =
  | ({ readonly kind: 'opened' } & Profile)
  | ({ readonly kind: 'corrected'; readonly on: string } & Partial<Omit<Profile, 'operatorId'>>)
  | {
      readonly kind: 'approved';
      readonly on: string;
      readonly level: ApprovalLevel;
      readonly documentNumber: string;
    }
  | { readonly kind: 'approval-ended'; readonly on: string; readonly level: ApprovalLevel }
  /** 服务和公共用房, or a building that is not let by units. */
  | {
      readonly kind: 'area-added';
      readonly on: string;
      readonly areaM2: string;
      readonly use: 'public' | 'own';
    }
  | { readonly kind: 'space-added'; readonly on: string; readonly space: string; readonly areaM2: string }
  | { readonly kind: 'space-closed'; readonly on: string; readonly space: string }
  | {
      readonly kind: 'let';
      readonly on: string;
      readonly space: string;
      readonly enterpriseId: string;
      readonly stage: TenantStage;
      /** The case of the tenancy, where it was led as one. */
      readonly caseId?: string;
    }
  | {
      readonly kind: 'stage-changed';
      readonly on: string;
      readonly space: string;
      readonly stage: TenantStage;
    }
  /** 毕业 or 退出: the space is free again. */
  | {
      readonly kind: 'vacated';
      readonly on: string;
      readonly space: string;
      readonly outcome: 'graduated' | 'exited';
    }
  | {
      readonly kind: 'mentor-joined';
      readonly on: string;
      readonly mentor: string;
      readonly as: 'mentor' | 'adviser';
      readonly field: string;
    }
  | { readonly kind: 'mentor-left'; readonly on: string; readonly mentor: string }
  | {
      readonly kind: 'service-given';
      readonly on: string;
      readonly service: ServiceKind;
      readonly enterpriseId: string | null;
      readonly hours: string;
      readonly by: string;
    }
  /** 入驻企业税收, of a period that ends on that day; told again for the same day it replaces what was told before. */
  | {
      readonly kind: 'tax-paid';
      readonly on: string;
      readonly enterpriseId: string;
      readonly amountYuan: string;
    }
  /** 年度绩效评价. */
  | { readonly kind: 'evaluated'; readonly on: string; readonly grade: 'A' | 'B' | 'C' | 'D' };

export type FactKind = Fact['kind'];

/** A fact as it was recorded. */
export interface CarrierEntry {
  readonly carrierId: string;
  /** 1, 2, 3 … of the carrier. */
  readonly seq: number;
  /** Whoever sends it again uses the same: it is recorded once. */
  readonly key: string;
  readonly fact: Fact;
  readonly note: string | null;
  readonly by: string;
  readonly at: Date;
}
