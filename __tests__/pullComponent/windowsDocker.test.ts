import { describePullComponent } from './suite.ts';

describePullComponent({ system: 'windows', runtime: 'docker' });
