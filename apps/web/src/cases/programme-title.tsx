import { useLanguage } from '../language/language-context';
import { useCharts } from './use-charts';

/** The name of the programme a case belongs to. */
export function ProgrammeTitle({ chartId }: { chartId: string }) {
  const { textOf } = useLanguage();
  const title = useCharts().data?.find(({ id }) => id === chartId)?.title;
  return <>{title ? textOf(title) : chartId}</>;
}
