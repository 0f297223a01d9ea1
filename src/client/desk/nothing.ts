/** The page that stands where nothing can be shown: looks again when files have changed. */
import { listen } from './listen.ts';

const siteId = location.pathname.split('/')[1] ?? '';
listen(siteId, {
  view: ({ isShown }) => {
    if (isShown) location.reload();
  },
});
