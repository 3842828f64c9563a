import { Descriptions } from 'antd';
import type { Enterprise } from '../api/client';
import { useLanguage } from '../language/language-context';
import { inWan } from './yuan';

export function EnterpriseFacts({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useLanguage();
  const words = t.enterprises;
  const {
    registeredOn,
    registeredCapitalYuan,
    legalPerson,
    street,
    industry,
    industryCode,
    technologyField,
  } = enterprise;
  const { contactName, address, formerNames } = enterprise;
  const facts = [
    { label: words.registeredOn, children: registeredOn },
    { label: words.capital, children: words.wan(inWan(registeredCapitalYuan)) },
    { label: words.legalPerson, children: legalPerson },
    { label: words.street, children: street },
    { label: words.industry, children: `${industry}${t.general.inBrackets(industryCode)}` },
    { label: words.field, children: technologyField },
    { label: words.contact, children: contactName },
    { label: words.address, children: address },
    ...(formerNames.length > 0
      ? [{ label: words.formerNames, children: t.general.listed(formerNames) }]
      : []),
  ];
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, sm: 2, lg: 3 }}
      items={facts.map((fact) => ({ ...fact, key: fact.label }))}
    />
  );
}
