import { describePullComponent } from './suite.ts';

describePullComponent({ system: 'linux', runtime: 'docker' });
