const storageKey = 'qinglan.reloaded';
const once = 60_000;

/**
 * After an update of the server, the parts of a page that is still open are no longer there under their old names:
 * the page loads itself anew, once a minute at most, so that a part that is truly missing does not reload for ever.
 */
export function reloadOnNewVersion(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(storageKey) ?? 0);
    if (Date.now() - last < once) return;
    event.preventDefault();
    sessionStorage.setItem(storageKey, String(Date.now()));
    window.location.reload();
  });
}
