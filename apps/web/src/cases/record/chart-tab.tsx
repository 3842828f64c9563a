import { ExpandOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of';
import { client, type CaseDetail } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import { Loading } from '../../layout/loading';
import { ProblemAlert } from '../../refusals/problem-alert';
import { useThemeMode } from '../../theme/theme-context';
import { ChartFigures } from './chart-figures';
import './record.css';

const step = 1.25;
const largest = 4;

/** The programme's chart with the way this case has gone; the drawing is the server's. */
export function ChartTab({ detail }: { detail: CaseDetail }) {
  const { t } = useLanguage();
  const [zoom, setZoom] = useState(1);
  const drawing = useDrawing(detail);
  if (drawing.isPending) return <Loading />;
  if (drawing.isError) return <ProblemAlert error={drawing.error} onRetry={() => void drawing.refetch()} />;
  return (
    <>
      <Space style={{ marginBottom: 8 }}>
        <Button
          icon={<ZoomOutOutlined />}
          aria-label={t.chart.zoomOut}
          title={t.chart.zoomOut}
          disabled={zoom <= 1}
          onClick={() => setZoom(Math.max(1, zoom / step))}
        />
        <Button
          icon={<ZoomInOutlined />}
          aria-label={t.chart.zoomIn}
          title={t.chart.zoomIn}
          disabled={zoom >= largest}
          onClick={() => setZoom(Math.min(largest, zoom * step))}
        />
        <Button icon={<ExpandOutlined />} onClick={() => setZoom(1)}>
          {t.chart.fit}
        </Button>
      </Space>
      <div className="chart-frame" tabIndex={0} role="region" aria-label={t.tabs.chart}>
        <img
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing.data)}`}
          alt={t.chart.alt(detail.enterprise.name)}
          style={{ width: `${zoom * 100}%` }}
        />
      </div>
      <ChartFigures figures={detail.figures} />
    </>
  );
}

function useDrawing({ id, version }: CaseDetail) {
  const { language } = useLanguage();
  const { mode } = useThemeMode();
  return useQuery({
    queryKey: ['case', id, 'chart', language, mode, version],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/cases/{caseId}/chart.svg', {
          params: { path: { caseId: id }, query: { lang: language, theme: mode } },
          parseAs: 'text',
        }),
      ),
  });
}
