import { Badge, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import type { CaseDetail } from '../api/client';
import { useLanguage } from '../language/language-context';
import { useUser } from '../session/session-context';
import { DocumentsTab } from './documents/documents-tab';
import { isOutstanding } from './documents/is-outstanding';
import { ChartTab } from './record/chart-tab';
import { DeadlinesTab } from './record/deadlines-tab';
import { HistoryTab } from './record/history-tab';
import { LettersTab } from './record/letters-tab';

export function CaseTabs({ detail }: { detail: CaseDetail }) {
  const { t } = useLanguage();
  const { is } = useUser();
  const [search, setSearch] = useSearchParams();
  const outstanding = detail.slots.filter(isOutstanding).length;
  const documents = (
    <Badge count={outstanding} size="small" offset={[8, 0]}>
      {t.tabs.documents}
    </Badge>
  );
  const items = [
    { key: 'documents', label: documents, children: <DocumentsTab detail={detail} /> },
    { key: 'chart', label: t.tabs.chart, children: <ChartTab detail={detail} /> },
    { key: 'history', label: t.tabs.history, children: <HistoryTab detail={detail} /> },
    { key: 'deadlines', label: t.tabs.deadlines, children: <DeadlinesTab deadlines={detail.deadlines} /> },
    { key: 'letters', label: t.tabs.letters, children: <LettersTab caseId={detail.id} /> },
  ];
  const first = is('enterprise') ? 'documents' : 'chart';
  return (
    <Tabs
      items={
        first === 'chart'
          ? [items[1], items[0], ...items.slice(2)].filter((item) => item !== undefined)
          : items
      }
      activeKey={search.get('tab') ?? first}
      onChange={(tab) => setSearch({ tab }, { replace: true })}
    />
  );
}
