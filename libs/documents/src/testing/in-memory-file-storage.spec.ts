import { fileStorageContract } from './file-storage.contract';
import { InMemoryFileStorage } from './in-memory-file-storage';

fileStorageContract('memory', async () => new InMemoryFileStorage());
