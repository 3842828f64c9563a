import { Card } from 'antd';
import type { CaseDetail } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import { CaseCohorts } from './case-cohorts';
import './relations.css';
import { SubCases } from './sub-cases';
import { useRelations } from './use-relations';

/** The case that began this one, those it has begun, and the cohorts it is led in; nothing where there are none. */
export function RelationsPanel({ detail: { id, version } }: { detail: CaseDetail }) {
  const { t } = useLanguage();
  const relations = useRelations(id, version).data;
  if (!relations) return null;
  const { parent, subCases, passages } = relations;
  return (
    <>
      {passages.length > 0 ? (
        <Card size="small" title={t.cohorts.ofCase} className="relations" data-testid="case-cohorts">
          <CaseCohorts passages={passages} />
        </Card>
      ) : null}
      {parent || subCases.length > 0 ? (
        <Card size="small" title={t.cohorts.subCases} className="relations" data-testid="sub-cases">
          <SubCases parent={parent} subCases={subCases} />
        </Card>
      ) : null}
    </>
  );
}
