import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { InvalidRequestException } from './invalid-request.exception';

export interface ReceivedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The file in the multipart field `file`. Larger than the server's limit: 413. */
export const ReceivedFile = createParamDecorator(
  async (_: unknown, context: ExecutionContext): Promise<ReceivedFile> => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!request.isMultipart()) throw new InvalidRequestException([{ field: 'file', reason: noFile }]);
    const part: MultipartFile | undefined = await request.file();
    if (part?.fieldname !== 'file') throw new InvalidRequestException([{ field: 'file', reason: noFile }]);
    return { fileName: part.filename, bytes: await part.toBuffer() };
  },
);

const noFile = {
  zh: '请以 multipart/form-data 的 file 字段上传文件。',
  en: 'Send the file as multipart/form-data in the field "file".',
};
