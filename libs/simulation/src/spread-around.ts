import type { Random } from './random';

/** A figure beside one that is asked for: between half of it and half as much again. */
export const spreadAround = (wanted: number, random: Random): number => wanted * random.between(0.5, 1.5);
