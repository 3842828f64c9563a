import { factForms, type CarrierEntry } from '@terrace/carriers';
import type { SeenCarrier, SeenWhole } from '@terrace/cases';
import { csvOf } from '@terrace/eligibility';
import type { CarrierRowSchema, CarrierSchema } from '../schema/carrier.schema';

export const carrierRow = ({ carrier, figures }: SeenCarrier): CarrierRowSchema => {
  const { id, name, type, direction, street, openedOn, approvals } = carrier;
  return { id, name, type, direction, street, openedOn, approvals, figures };
};

export function carrierWhole(seen: SeenWhole): CarrierSchema {
  const { carrier, assessments, hasFailedTwice, entries, names } = seen;
  const nameOf = (id: string): string => names.get(id) ?? id;
  return {
    ...carrierRow(seen),
    operatorId: carrier.operatorId,
    operator: nameOf(carrier.operatorId),
    desks: carrier.desks,
    spaces: carrier.spaces.map(({ tenant, ...space }) => ({
      ...space,
      tenant: tenant && { ...tenant, name: nameOf(tenant.enterpriseId) },
    })),
    mentors: carrier.mentors,
    services: [...carrier.services].reverse().map(({ enterpriseId, ...service }) => ({
      ...service,
      name: enterpriseId && nameOf(enterpriseId),
    })),
    grades: carrier.grades,
    hasFailedTwice,
    assessments,
    entries: [...entries].reverse().map(entryOf),
  };
}

const titles = new Map(factForms.map(({ kind, title }) => [kind, title]));

const entryOf = ({ seq, fact, note, by, at }: CarrierEntry) => ({
  ...{ seq, note, by, at },
  on: fact.kind === 'opened' ? fact.openedOn : fact.on,
  title: titles.get(fact.kind) ?? { zh: fact.kind, en: fact.kind },
});

const head = [
  '载体',
  '主导产业',
  '街道（镇）',
  '投入运营',
  '总面积',
  '在用',
  '空置',
  '空置率%',
  '在孵',
  '毕业',
  '高企',
  '知识产权',
  '从业人员',
  '本年入驻企业税收（元）',
  '上年入驻企业税收（元）',
  '导师',
];

export const carrierCsv = (seen: readonly SeenCarrier[]): string =>
  csvOf([
    head,
    ...seen.map(({ carrier: { name, direction, street, openedOn }, figures }) => [
      ...[name, direction, street, openedOn, figures.areaM2, figures.occupiedM2, figures.idleM2],
      figures.idlePercent ?? '',
      ...[figures.tenants, figures.graduates, figures.hntes, figures.rights].map(String),
      ...[figures.jobs, figures.taxYuanInYear, figures.taxYuanLastYear, String(figures.mentors)],
    ]),
  ]);
