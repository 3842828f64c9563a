import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

export class DrawingRequest {
  @ApiProperty({ required: false, enum: ['zh', 'en'], default: 'zh' }) @IsIn(['zh', 'en']) lang: 'zh' | 'en' =
    'zh';
  @ApiProperty({ required: false, enum: ['light', 'dark'], default: 'light' })
  @IsIn(['light', 'dark'])
  theme: 'light' | 'dark' = 'light';
}
