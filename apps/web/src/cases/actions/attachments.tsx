import { PaperClipOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import { answerOf } from '../../api/answer-of';
import { client, type Attachment } from '../../api/client';
import { fileForm } from '../../api/file-form';
import { newIdempotencyKey } from '../../api/idempotency-key';
import { useLanguage } from '../../language/language-context';
import { ProblemAlert } from '../../refusals/problem-alert';

interface Props {
  attachments: readonly Attachment[];
  onChange: (attachments: readonly Attachment[]) => void;
}

const accepted = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx';

/** Files that go along with an act: stored when chosen, kept for good once the act has been sent. */
export function Attachments({ attachments, onChange }: Props) {
  const { t } = useLanguage();
  const upload = useMutation({
    mutationFn: (file: File) =>
      answerOf(
        client.POST('/api/v1/attachments', {
          params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
          body: { file: file.name },
          bodySerializer: () => fileForm(file),
        }),
      ),
    onSuccess: (attachment) => onChange([...attachments, attachment]),
  });
  return (
    <>
      <ul className="plain-list" aria-label={t.attachments.title}>
        {attachments.map(({ id, name }) => (
          <li key={id}>
            <PaperClipOutlined /> {name}{' '}
            <Button
              type="link"
              size="small"
              onClick={() => onChange(attachments.filter((each) => each.id !== id))}
            >
              {t.attachments.remove}
            </Button>
          </li>
        ))}
      </ul>
      <Upload
        accept={accepted}
        showUploadList={false}
        beforeUpload={(file) => {
          upload.mutate(file);
          return false;
        }}
      >
        <Button size="small" icon={<PaperClipOutlined />} loading={upload.isPending}>
          {t.attachments.add}
        </Button>
      </Upload>
      <span className="muted"> {t.attachments.limits}</span>
      {upload.error ? <ProblemAlert error={upload.error} /> : null}
    </>
  );
}
