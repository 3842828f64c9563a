import { InboxOutlined } from '@ant-design/icons';
import { Spin, Upload } from 'antd';

/** What the readers of lists take: by name, and by type for browsers that go by it. */
const workbook =
  '.xlsx,.xls,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-excel';

interface Props {
  readonly title: string;
  /** Which files, and what they must hold. */
  readonly hint: string;
  readonly isBusy: boolean;
  readonly running: string;
  readonly onChoose: (file: File) => void;
}

/** Where a list is chosen or dropped. */
export function WorkbookDrop({ title, hint, isBusy, running, onChoose }: Props) {
  return (
    <Spin spinning={isBusy} description={running}>
      <Upload.Dragger
        accept={workbook}
        showUploadList={false}
        beforeUpload={(file) => {
          onChoose(file);
          return false;
        }}
      >
        <p>
          <InboxOutlined style={{ fontSize: 32, color: 'var(--terrace-accent)' }} />
        </p>
        <p>{title}</p>
        <p className="muted">{hint}</p>
      </Upload.Dragger>
    </Spin>
  );
}
