import {
  carrierOn,
  figuresOf,
  groupedByCarrier,
  hasFailedTwice,
  statedBy,
  type Carrier,
  type CarrierEntry,
  type CarrierFigures,
  type CarrierStore,
  type TenantFacts,
} from '@terrace/carriers';
import type { Assessment, RegistryPages, RulePacks, Subject } from '@terrace/eligibility';
import type { DistrictIndicators } from '@terrace/indicators';

/** The indicator that counts enterprises whose HNTE certificate is valid on a day. */
const validHntes = 'K07';

export interface SeenCarrier {
  readonly carrier: Carrier;
  readonly figures: CarrierFigures;
}

export interface SeenWhole extends SeenCarrier {
  /** By every rule pack for carriers that is in force: what the records tell, and for the rest what the operator stated. */
  readonly assessments: readonly Assessment[];
  readonly hasFailedTwice: boolean;
  readonly entries: readonly CarrierEntry[];
  readonly names: ReadonlyMap<string, string>;
}

/** Carriers with their figures on a day. */
export class SeeCarriers {
  constructor(
    private readonly store: CarrierStore,
    private readonly pages: RegistryPages,
    private readonly packs: RulePacks,
    private readonly indicators: DistrictIndicators,
  ) {}

  /** Those open on the day, by name. */
  async all(on: string): Promise<SeenCarrier[]> {
    const byCarrier = groupedByCarrier(await this.store.all());
    const carriers = [...byCarrier.values()].flatMap((entries) => carrierOn(entries, on) ?? []);
    const factsOf = await this.tenantFacts(carriers, on);
    return carriers
      .map((carrier) => ({ carrier, figures: figuresOf(carrier, factsOf, on) }))
      .sort((one, other) => one.carrier.name.localeCompare(other.carrier.name, 'zh'));
  }

  /** Null: there was none on that day. */
  async one(id: string, on: string): Promise<SeenWhole | null> {
    const entries = await this.store.entriesOf(id);
    const carrier = carrierOn(entries, on);
    if (!carrier) return null;
    const figures = figuresOf(carrier, await this.tenantFacts([carrier], on), on);
    const ids = carrier.spaces.flatMap(({ tenant }) => (tenant ? [tenant.enterpriseId] : []));
    const served = carrier.services.flatMap(({ enterpriseId }) => enterpriseId ?? []);
    const subjects = await this.pages.subjects([...new Set([carrier.operatorId, ...ids, ...served])], on);
    const operator = subjects.find(({ enterprise }) => enterprise.id === carrier.operatorId);
    return {
      ...{ carrier, figures, entries, hasFailedTwice: hasFailedTwice(carrier) },
      assessments: operator ? this.assess(operator, statedBy(carrier, figures)) : [],
      names: new Map(subjects.map(({ enterprise }) => [enterprise.id, enterprise.name])),
    };
  }

  private assess(operator: Subject, told: Readonly<Record<string, string>>): Assessment[] {
    const { id: enterpriseId } = operator.enterprise;
    const figures = Object.entries(told).map(([name, value]) => ({
      ...{ enterpriseId, name, value, asOf: operator.on, source: '载体登记' },
    }));
    const others = (operator.stated ?? []).filter(({ name }) => !Object.hasOwn(told, name));
    const subject = { ...operator, stated: [...others, ...figures] };
    return this.packs
      .programmesOn(operator.on)
      .filter((pack) => pack.subject === 'carrier')
      .flatMap(({ id }) => this.packs.assess(id, subject) ?? []);
  }

  private async tenantFacts(
    carriers: readonly Carrier[],
    on: string,
  ): Promise<(enterpriseId: string) => TenantFacts> {
    const ids = carriers.flatMap(({ spaces }) =>
      spaces.flatMap(({ tenant }) => (tenant ? [tenant.enterpriseId] : [])),
    );
    const [subjects, valid] = await Promise.all([
      this.pages.subjects([...new Set(ids)], on),
      this.indicators.readOne(validHntes, on),
    ]);
    const hntes = new Set(valid?.reading.behind.map(({ enterpriseId }) => enterpriseId));
    const known = new Map(
      subjects.map(({ enterprise, figures, ip }) => [
        enterprise.id,
        { rights: ip.length, isHnte: hntes.has(enterprise.id), staff: figures.at(-1)?.staffAverage ?? null },
      ]),
    );
    return (id) => known.get(id) ?? { rights: 0, isHnte: false, staff: null };
  }
}
