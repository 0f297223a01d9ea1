/** What the home of a site does on a phone: it leads to the search, and says what is new since somebody was here last. */
import './search.ts';
import { showLastVisit } from './last-visit/show-last-visit.ts';

showLastVisit();
