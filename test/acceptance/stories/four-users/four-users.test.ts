import { shareFourUsers } from './shared';

jest.setTimeout(180_000);
shareFourUsers();

// Each declares its story of one user. The meeting's moves the clock, and so comes last.
import './the-police';
import './the-social-worker';
import './the-provider';
import './the-meeting';
