import { Decimal } from 'decimal.js';
import { groupedBy } from '@terrace/kernel';
import type { ApprovalLevel, CarrierEntry, Fact, Profile, ServiceKind, TenantStage } from './carrier-entry';

export interface Tenant {
  readonly enterpriseId: string;
  readonly space: string;
  readonly since: string;
  readonly stage: TenantStage;
  readonly caseId: string | null;
}

export interface Space {
  readonly name: string;
  readonly areaM2: string;
  /** Null: idle (空置). */
  readonly tenant: Tenant | null;
}

export interface Mentor {
  readonly name: string;
  readonly as: 'mentor' | 'adviser';
  readonly field: string;
  readonly since: string;
}

export interface Approval {
  readonly level: ApprovalLevel;
  readonly since: string;
  readonly documentNumber: string;
}

export interface ServiceGiven {
  readonly on: string;
  readonly service: ServiceKind;
  readonly enterpriseId: string | null;
  readonly hours: string;
  readonly by: string;
}

/** Of one tenant and one period, by the period's last day. */
export interface TaxPaid {
  readonly on: string;
  readonly enterpriseId: string;
  readonly amountYuan: string;
}

/** 创业孵化载体 as it stands on a day. */
export interface Carrier extends Profile {
  readonly id: string;
  readonly approvals: readonly Approval[];
  readonly spaces: readonly Space[];
  readonly publicM2: string;
  readonly ownM2: string;
  readonly mentors: readonly Mentor[];
  readonly services: readonly ServiceGiven[];
  readonly taxes: readonly TaxPaid[];
  readonly graduates: readonly string[];
  readonly grades: readonly { readonly on: string; readonly grade: 'A' | 'B' | 'C' | 'D' }[];
}

type Writable<T> = { -readonly [part in keyof T]: T[part] };
type Making = Writable<Omit<Carrier, 'spaces' | 'approvals' | 'mentors'>> & {
  spaces: Map<string, Space>;
  approvals: Map<ApprovalLevel, Approval>;
  mentors: Map<string, Mentor>;
};

/** The carrier at the end of a day, by what is known now; null: it was not there yet. In the order in which facts hold. */
export function carrierOn(entries: readonly CarrierEntry[], on: string): Carrier | null {
  const facts = entries.map(({ fact }) => fact).filter((fact) => dayOf(fact) <= on);
  const ordered = [...facts].sort((one, other) => dayOf(one).localeCompare(dayOf(other)));
  const opened = ordered.find((fact) => fact.kind === 'opened');
  const id = entries[0]?.carrierId;
  if (!opened || id === undefined) return null;
  const { kind: _kind, ...profile } = opened;
  const making: Making = {
    ...{ id, ...profile, publicM2: '0', ownM2: '0', services: [], taxes: [], graduates: [], grades: [] },
    ...{ spaces: new Map(), approvals: new Map(), mentors: new Map() },
  };
  for (const fact of ordered) take(making, fact);
  const { spaces, approvals, mentors, ...rest } = making;
  return {
    ...rest,
    spaces: [...spaces.values()],
    approvals: [...approvals.values()],
    mentors: [...mentors.values()],
  };
}

/** Entries of many carriers, each carrier's in order. */
export const groupedByCarrier = (entries: readonly CarrierEntry[]): Map<string, CarrierEntry[]> =>
  groupedBy(entries, ({ carrierId }) => carrierId);

export const dayOf = (fact: Fact): string => (fact.kind === 'opened' ? fact.openedOn : fact.on);

function take(carrier: Making, fact: Fact): void {
  switch (fact.kind) {
    case 'opened':
      return;
    case 'corrected': {
      const { kind: _kind, on: _on, ...profile } = fact;
      Object.assign(carrier, profile);
      return;
    }
    case 'approved': {
      const { level, documentNumber, on: since } = fact;
      carrier.approvals.set(level, { level, documentNumber, since });
      return;
    }
    case 'approval-ended':
      carrier.approvals.delete(fact.level);
      return;
    case 'evaluated':
      carrier.grades = [...carrier.grades, { on: fact.on, grade: fact.grade }];
      return;
    case 'service-given': {
      const { kind: _kind, ...given } = fact;
      carrier.services = [...carrier.services, given];
      return;
    }
    case 'tax-paid':
      carrier.taxes = taxesWith(carrier.taxes, fact);
      return;
    case 'mentor-joined':
      carrier.mentors.set(fact.mentor, { name: fact.mentor, as: fact.as, field: fact.field, since: fact.on });
      return;
    case 'mentor-left':
      carrier.mentors.delete(fact.mentor);
      return;
    default:
      takeSpace(carrier, fact);
  }
}

const taxesWith = (
  taxes: readonly TaxPaid[],
  { on, enterpriseId, amountYuan }: Extract<Fact, { readonly kind: 'tax-paid' }>,
): TaxPaid[] => [
  ...taxes.filter((tax) => tax.on !== on || tax.enterpriseId !== enterpriseId),
  { on, enterpriseId, amountYuan },
];

type SpaceFact = Extract<
  Fact,
  { readonly kind: 'area-added' | 'space-added' | 'space-closed' | 'let' | 'stage-changed' | 'vacated' }
>;

function takeSpace(carrier: Making, fact: SpaceFact): void {
  if (fact.kind === 'area-added') {
    const part = fact.use === 'public' ? 'publicM2' : 'ownM2';
    carrier[part] = new Decimal(carrier[part]).plus(fact.areaM2).toFixed();
    return;
  }
  if (fact.kind === 'space-added') {
    carrier.spaces.set(fact.space, { name: fact.space, areaM2: fact.areaM2, tenant: null });
    return;
  }
  if (fact.kind === 'space-closed') {
    carrier.spaces.delete(fact.space);
    return;
  }
  const space = carrier.spaces.get(fact.space);
  if (!space) return;
  const { tenant } = space;
  if (fact.kind === 'let') {
    const { enterpriseId, on: since, stage, caseId = null, space: name } = fact;
    carrier.spaces.set(name, { ...space, tenant: { enterpriseId, space: name, since, stage, caseId } });
  } else if (fact.kind === 'stage-changed') {
    if (tenant) carrier.spaces.set(fact.space, { ...space, tenant: { ...tenant, stage: fact.stage } });
  } else {
    if (fact.outcome === 'graduated' && tenant)
      carrier.graduates = [...carrier.graduates, tenant.enterpriseId];
    carrier.spaces.set(fact.space, { ...space, tenant: null });
  }
}
