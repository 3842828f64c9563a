import { Card } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { BehindTable } from './behind-table';
import { ReadingTable } from './reading-table';
import { TrendLine } from './trend-line';
import { useForecast, useIndicator } from './use-indicators';

/** One indicator: its value, its course, what it may come to, and who is behind it. */
export function IndicatorPage() {
  const { indicatorId = '' } = useParams();
  const [search] = useSearchParams();
  const date = search.get('date') ?? undefined;
  const { t, textOf } = useLanguage();
  const found = useIndicator(indicatorId, date);
  const reading = found.data?.reading;
  return (
    <>
      <PageHead title={reading ? `${reading.id} ${textOf(reading.title)}` : indicatorId} />
      {found.isError ? <ProblemAlert error={found.error} onRetry={() => void found.refetch()} /> : null}
      <ReadingTable readings={reading ? [reading] : []} loading={found.isPending} date={date} />
      <Card size="small" title={t.indicators.trend} style={{ marginTop: 16 }}>
        <TrendLine points={found.data?.trend ?? []} label={t.indicators.trend} />
      </Card>
      <ForecastCard id={indicatorId} />
      <BehindTable id={indicatorId} date={date} />
    </>
  );
}

function ForecastCard({ id }: { id: string }) {
  const { t } = useLanguage();
  const found = useForecast(id);
  const forecast = found.data?.forecast;
  return (
    <Card size="small" title={t.indicators.forecast} style={{ marginTop: 16 }}>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ProblemAlert error={found.error} /> : null}
      {forecast ? (
        <div data-testid="forecast">
          <strong className="figures">
            {t.indicators.forecastOf(forecast.low, forecast.middle, forecast.high)}
          </strong>
          <div className="muted">{t.indicators.forecastHint(forecast.underWay, forecast.runs)}</div>
        </div>
      ) : null}
      {found.isSuccess && !forecast ? <span className="muted">{t.indicators.noForecast}</span> : null}
    </Card>
  );
}
