import { connectionType } from '../../kit/connection';
import { MissingEpisodeType } from './missing-episode-type';

export const MissingEpisodeConnection = connectionType({
  name: 'MissingEpisode',
  row: 'missing episode',
  page: 'missing episodes, most recently reported first, then by id',
  node: () => MissingEpisodeType,
});
