import { CheckCircleOutlined, ExclamationCircleOutlined, LoadingOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useLanguage } from '../../language/language-context';

const looks = {
  passed: { color: 'success', icon: <CheckCircleOutlined /> },
  failed: { color: 'error', icon: <ExclamationCircleOutlined /> },
  pending: { color: 'processing', icon: <LoadingOutlined /> },
  missing: { color: 'warning', icon: undefined },
};

export function StatusTag({ status }: { status: keyof typeof looks | 'none' }) {
  const { t } = useLanguage();
  if (status === 'none') return <span className="muted">–</span>;
  const { color, icon } = looks[status];
  return (
    <Tag color={color} icon={icon}>
      {t.documents[status]}
    </Tag>
  );
}
