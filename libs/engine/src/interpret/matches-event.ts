import type { Transition } from '../chart';

/** A descriptor matches the event of its name and every event below it: `a.b` matches `a.b` and `a.b.c`, not `a.bc`. */
export function matchesEvent(transition: Transition, name: string): boolean {
  return transition.descriptors.some((descriptor) => matchesDescriptor(descriptor, name));
}

function matchesDescriptor(descriptor: string, name: string): boolean {
  if (descriptor === name || descriptor === '*') return true;
  return name.length > descriptor.length && name.startsWith(descriptor) && name[descriptor.length] === '.';
}
