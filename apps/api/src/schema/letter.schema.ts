import { ApiProperty } from '@nestjs/swagger';
import { TextSchema } from './text.schema';

export class LetterSchema {
  @ApiProperty() id!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ type: String, nullable: true }) instanceId!: string | null;
  @ApiProperty() recipientId!: string;
  @ApiProperty({ type: TextSchema }) subject!: TextSchema;
  @ApiProperty({ type: TextSchema }) body!: TextSchema;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt!: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt!: Date | null;
}

export class LetterList {
  @ApiProperty({ type: [LetterSchema] }) items!: LetterSchema[];
}

export class Inbox extends LetterList {
  @ApiProperty() unread!: number;
}
