/**
 * A release that is opened from a USB stick. A web server gives `index.html` for a folder; a browser without one lists
 * the folder. So links to folders get the name of the file, here and not in the pages: on the web the short address is
 * the one that is printed, typed and passed on.
 */
export function nameFilesInLinks(): void {
  if (location.protocol !== 'file:') return;
  nameFiles();
  // Links that were added since, such as those of a search that found no index.
  addEventListener('click', nameFiles, true);
}

function nameFiles(): void {
  for (const link of document.links)
    if (link.protocol === 'file:') link.pathname = link.pathname.replace(/\/$/, '/index.html');
}
