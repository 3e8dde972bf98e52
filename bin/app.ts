import { run } from '../lib/app.ts';

run();
