import { UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, type ChangeEvent } from 'react';
import type { CaseSlot } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import { ProblemAlert } from '../../refusals/problem-alert';
import { useUpload } from './use-upload';

const extensions: Record<string, string> = { jpeg: '.jpg,.jpeg' };

/** Media types and bare extensions alike, as the file dialog wants them. */
const acceptOf = (accept: readonly string[]) =>
  accept
    .map((kind) => (kind.includes('/') || kind.startsWith('.') ? kind : (extensions[kind] ?? `.${kind}`)))
    .join(',');

export function UploadButton({ slot, caseId }: { slot: CaseSlot; caseId: string }) {
  const { t, textOf } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const upload = useUpload(caseId, slot.code);
  const label = t.documents.uploadOf(textOf(slot.title));
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // Cleared, so that choosing the same file again is noticed.
    event.target.value = '';
    if (file) upload.mutate(file);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        accept={acceptOf(slot.accept)}
        onChange={onChange}
      />
      <Button
        size="small"
        type={slot.current ? 'default' : 'primary'}
        icon={<UploadOutlined />}
        loading={upload.isPending}
        aria-label={label}
        onClick={() => input.current?.click()}
      >
        {slot.current ? t.documents.replace : t.documents.upload}
      </Button>
      {upload.error ? <ProblemAlert error={upload.error} /> : null}
    </>
  );
}
