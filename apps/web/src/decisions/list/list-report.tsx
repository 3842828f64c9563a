import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Flex, Space } from 'antd';
import { Link } from 'react-router';
import type { DecisionListResult, ListedDecision } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import { ListRows } from './list-rows';
import { outcomes } from './outcomes';

interface Props {
  result: DecisionListResult;
  fileName: string;
  isRecording: boolean;
  onRecord: () => void;
}

/** What would become of the rows, with the button that makes it so; or what became of them. */
export function ListReport({ result, fileName, isRecording, onRecord }: Props) {
  const { t } = useLanguage();
  const { rows, columns, workbookId } = result;
  const isPreview = workbookId === null;
  const unread = columns
    .filter(({ header, understood }) => header && !understood)
    .map(({ header }) => header);
  const counted = outcomes
    .map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length] as const)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => t.decisionList.counted(t.decisionList.outcomes[outcome], count));
  return (
    <Card title={fileName} data-testid={isPreview ? 'decision-list-preview' : 'decision-list-result'}>
      <Flex vertical gap={14}>
        <Alert
          type={rows.some(needsCare) ? 'warning' : 'success'}
          showIcon
          title={isPreview ? t.decisionList.foreseen(rows.length) : t.decisionList.done(rows.length)}
          description={t.general.listed(counted)}
        />
        {unread.length > 0 ? (
          <span className="muted">
            {t.general.labelled(t.decisionList.unreadColumns, t.general.listed(unread))}
          </span>
        ) : null}
        {isPreview ? (
          <Button type="primary" style={{ alignSelf: 'start' }} loading={isRecording} onClick={onRecord}>
            {t.decisionList.record}
          </Button>
        ) : (
          <Space wrap>
            <Button icon={<DownloadOutlined />} href={`/api/v1/decisions/list/${workbookId}`}>
              {t.decisionList.workbook}
            </Button>
            <Link to="/decisions">{t.decisionList.toMatch}</Link>
          </Space>
        )}
        <ListRows rows={rows} />
      </Flex>
    </Card>
  );
}

const needsCare = ({ outcome }: ListedDecision): boolean => outcome !== 'applied' && outcome !== 'repeated';
