import { shareFourUsers } from './shared';

jest.setTimeout(180_000);
shareFourUsers();
import './not-shown';
