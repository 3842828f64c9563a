import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SweepUploads } from '@terrace/cases';
import { Loop } from '../loop';

const batch = 100;

/** What is swept has waited for two days: an hour more or less is nothing. */
const idleMs = 3_600_000;

/** Takes uploads away that nothing came to carry. */
@Injectable()
export class SweepAbandonedUploads implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = new Loop('uploads', () => this.sweep());

  constructor(private readonly sweepUploads: SweepUploads) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  private async sweep(): Promise<number> {
    return (await this.sweepUploads.sweep(batch)) === batch ? 0 : idleMs;
  }
}
